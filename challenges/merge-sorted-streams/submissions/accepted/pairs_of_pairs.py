"""A knock-out: pairs of streams are merged, and pairs of these, until one is left."""

END = object()


def merge(streams, before):
    if not streams:
        return
    if len(streams) == 1:
        yield from streams[0]
        return
    middle = len(streams) // 2
    yield from of_two(merge(streams[:middle], before), merge(streams[middle:], before), before)


def of_two(first, second, before):
    a, b = next(first, END), next(second, END)
    while a is not END and b is not END:
        if before(b, a):
            yield b
            b = next(second, END)
        else:
            yield a
            a = next(first, END)
    if a is not END:
        yield a
        yield from first
    if b is not END:
        yield b
        yield from second
