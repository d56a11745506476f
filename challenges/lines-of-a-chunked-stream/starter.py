def lines(chunks, limit):
    """Gives the lines of a text that comes in chunks of bytes, each as soon as it is complete."""
    raise NotImplementedError
