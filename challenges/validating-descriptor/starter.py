class Field:
    """A data descriptor: an attribute whose values have a type, may be bounded and may have to pass a check."""

    def __init__(self, kind, *, minimum=None, maximum=None, check=None):
        raise NotImplementedError
