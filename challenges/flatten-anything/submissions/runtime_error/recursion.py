# fails: test_thousands_of_levels, test_leaves_on_the_way_back
def flatten(iterable):
    for item in iterable:
        if isinstance(item, (str, bytes, bytearray, dict)) or not hasattr(item, "__iter__"):
            yield item
        else:
            yield from flatten(item)
