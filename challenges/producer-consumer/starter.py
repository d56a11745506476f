async def run_pipeline(producers, consumers, maxsize):
    """Moves every item of every producer to exactly one consumer; returns the number of items consumed."""
    raise NotImplementedError
