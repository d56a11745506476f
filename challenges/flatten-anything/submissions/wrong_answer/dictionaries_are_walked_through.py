# fails: test_texts_and_dictionaries
LEAVES = str, bytes, bytearray


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
