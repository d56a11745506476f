END = object()


def walk(item):
    """An iterator over what is no leaf; None for a leaf."""
    if isinstance(item, (str, bytes, bytearray, dict)):
        return None
    try:
        return iter(item)
    except TypeError:
        return None


def flatten(iterable):
    level, above = iter(iterable), None
    while True:
        item = next(level, END)
        if item is not END:
            inner = walk(item)
            if inner is None:
                yield item
            else:
                level, above = inner, (level, above)
        elif above:
            level, above = above
        else:
            return
