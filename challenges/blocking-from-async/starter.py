async def map_blocking(function, items, limit):
    """The results of `function` for all items, in order; it runs off the event loop, at most `limit` calls at once."""
    raise NotImplementedError
