# fails: test_repeated_items, test_an_empty_source
def reverse(generator):
    return iter(generator[::-1])
