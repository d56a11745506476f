# fails: test_errors_come_out
def flatten(iterable):
    stack = [iter(iterable)]
    while stack:
        try:
            item = next(stack[-1])
            if isinstance(item, (str, bytes, bytearray, dict)):
                yield item
            else:
                stack.append(iter(item))
        except StopIteration:
            stack.pop()
        except TypeError:
            yield item
