def stamp(text):
    """Returns `text` with the number of this call before it."""
    raise NotImplementedError
