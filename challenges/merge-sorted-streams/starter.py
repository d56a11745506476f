def merge(streams, before):
    """Gives the items of all the sorted iterators in `streams` in order; `before(a, b)` compares two of them."""
    raise NotImplementedError
