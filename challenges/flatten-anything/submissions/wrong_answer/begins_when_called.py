# fails: test_calling_pulls_nothing, test_pulls_no_more_than_needed
LEAVES = str, bytes, bytearray, dict


def flatten(iterable):
    return walk(list(iterable))


def walk(iterable):
    stack = [iter(iterable)]
    while stack:
        for item in stack[-1]:
            if isinstance(item, LEAVES) or not hasattr(item, "__iter__"):
                yield item
            else:
                stack.append(iter(item))
                break
        else:
            stack.pop()
