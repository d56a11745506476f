# fails: test_left_to_right, test_an_initial_value
def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, *initial):
    items = [*initial, *iterable]
    if not items:
        raise TypeError("nothing to reduce")
    while len(items) > 1:
        items[-2:] = [function(items[-2], items[-1])]
    return items[0]
