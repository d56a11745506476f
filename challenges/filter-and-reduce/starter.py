def lazy_filter(predicate, iterable):
    """Returns an iterator over the items of `iterable` for which `predicate` is true."""
    raise NotImplementedError


def reduce(function, iterable, *initial):
    """Combines the items of `iterable` from left to right into one value."""
    raise NotImplementedError
