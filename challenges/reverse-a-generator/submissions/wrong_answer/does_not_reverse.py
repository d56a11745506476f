# fails: test_repeated_items, test_thousands_of_items
def reverse(generator):
    yield from list(generator)
