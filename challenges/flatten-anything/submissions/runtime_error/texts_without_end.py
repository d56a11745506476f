# fails: test_texts_and_dictionaries
def flatten(iterable):
    for item in iterable:
        if hasattr(item, "__iter__"):
            yield from flatten(item)
        else:
            yield item
