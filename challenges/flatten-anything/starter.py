def flatten(iterable):
    """Returns an iterator over the leaves of a nested iterable."""
    raise NotImplementedError
