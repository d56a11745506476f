def largest(path, count):
    """Returns the `count` largest integers in the text file at `path`, the largest first."""
    raise NotImplementedError
