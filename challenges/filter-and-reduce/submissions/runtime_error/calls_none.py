# fails: test_truth_instead_of_a_predicate
def lazy_filter(predicate, iterable):
    return (item for item in iterable if predicate(item))


def reduce(function, iterable, *initial):
    items = iter(iterable)
    try:
        result = initial[0] if initial else next(items)
    except StopIteration:
        raise TypeError("nothing to reduce") from None
    for item in items:
        result = function(result, item)
    return result
