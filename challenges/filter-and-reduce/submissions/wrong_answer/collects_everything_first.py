# fails: test_items_are_combined_as_they_come, test_an_endless_source_may_be_left
def lazy_filter(predicate, iterable):
    for item in iterable:
        if item if predicate is None else predicate(item):
            yield item


def reduce(function, iterable, *initial):
    items = [*initial, *iterable]
    if not items:
        raise TypeError("nothing to reduce")
    result = items[0]
    for item in items[1:]:
        result = function(result, item)
    return result
