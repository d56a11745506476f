def memoize(function=None, *, maxsize=None):
    """Makes a function remember its results: `@memoize`, or `@memoize(maxsize=100)`."""
    raise NotImplementedError
