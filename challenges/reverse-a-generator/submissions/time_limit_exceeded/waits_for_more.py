# fails: test_repeated_items, test_an_empty_source
def reverse(generator):
    items = []
    while True:
        try:
            items.append(next(generator))
        except StopIteration:
            if items is None:
                break
    yield from reversed(items)
