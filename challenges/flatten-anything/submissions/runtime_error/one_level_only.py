# fails: test_order
LEAVES = str, bytes, bytearray, dict


def flatten(iterable):
    stack = [iter(iterable)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, LEAVES) or not hasattr(item, "__iter__"):
                yield item
            else:
                yield from item
        else:
            stack.pop()
