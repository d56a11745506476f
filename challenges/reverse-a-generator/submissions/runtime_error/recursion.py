# fails: test_thousands_of_items
def reverse(generator):
    for item in generator:
        yield from reverse(generator)
        yield item
