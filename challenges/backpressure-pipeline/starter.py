async def pipeline(source, stages, in_flight):
    """Sends the items of an async iterable through async stages; yields the results, in order."""
    raise NotImplementedError
    yield
