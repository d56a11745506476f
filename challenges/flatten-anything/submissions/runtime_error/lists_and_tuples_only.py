# fails: test_whatever_can_be_iterated
def flatten(iterable):
    stack = [iter(iterable)]
    while stack:
        for item in stack[-1]:
            if not isinstance(item, (list, tuple)):
                yield item
            else:
                stack.append(iter(item))
                break
        else:
            stack.pop()
