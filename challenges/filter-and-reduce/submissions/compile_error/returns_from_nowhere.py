def lazy_filter(predicate, iterable):
    yield from (item for item in iterable if predicate(item))


result = 0
for item in []:
    return result
