# fails: test_written_by_hand
import functools


def lazy_filter(predicate, iterable):
    return filter(predicate, iterable)


def reduce(function, iterable, *initial):
    return functools.reduce(function, iterable, *initial)
