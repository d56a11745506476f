def reverse(generator):
    yield from reversed(list(generator))
