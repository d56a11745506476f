# fails: test_whatever_can_be_iterated
def flatten(iterable):
    stack = [(iterable, 0)]
    while stack:
        items, place = stack.pop()
        if place == len(items):
            continue
        stack.append((items, place + 1))
        item = items[place]
        if isinstance(item, (str, bytes, bytearray, dict)) or not hasattr(item, "__iter__"):
            yield item
        else:
            stack.append((item, 0))
