LEAVES = str, bytes, bytearray, dict


def flatten(iterable):
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
