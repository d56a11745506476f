# fails: test_a_closed_source
def reverse(generator):
    items = []
    while not items:
        items.extend(generator)
    yield from reversed(items)
