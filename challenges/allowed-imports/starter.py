def violations(source, allowed):
    """Returns (line number, name) of everything that the script `source` imports and that is not allowed."""
    raise NotImplementedError
