END = object()


def reverse(generator):
    node = None
    while (item := next(generator, END)) is not END:
        node = item, node
    while node is not None:
        item, node = node
        yield item
