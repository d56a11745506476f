# fails: test_items_that_look_like_nothing
def reverse(generator):
    yield from reversed(list(filter(None, generator)))
