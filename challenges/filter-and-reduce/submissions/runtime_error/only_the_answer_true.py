# fails: test_answers_of_every_kind, test_the_predicate_is_called_once_for_each_item
def lazy_filter(predicate, iterable):
    for item in iterable:
        if (bool(item) if predicate is None else predicate(item)) is True:
            yield item


def reduce(function, iterable, *initial):
    items = iter(iterable)
    try:
        result = initial[0] if initial else next(items)
    except StopIteration:
        raise TypeError("nothing to reduce") from None
    for item in items:
        result = function(result, item)
    return result
