class Dictionary:
    """Maps keys that can be hashed to values."""

    def __init__(self, pairs=()):
        raise NotImplementedError
