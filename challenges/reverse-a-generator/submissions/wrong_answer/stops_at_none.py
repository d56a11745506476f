# fails: test_items_that_look_like_nothing
def reverse(generator):
    items = []
    while (item := next(generator, None)) is not None:
        items.append(item)
    yield from reversed(items)
