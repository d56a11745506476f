# fails: test_initial_values_that_look_like_nothing
def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, initial=None):
    items = iter(iterable)
    if initial is None:
        try:
            initial = next(items)
        except StopIteration:
            raise TypeError("nothing to reduce") from None
    for item in items:
        initial = function(initial, item)
    return initial
