def count_capitals(path):
    """Returns how many capital letters the UTF-8 text file at `path` holds."""
    raise NotImplementedError
