def benchmark(functions, arguments, rounds):
    """Lets the functions take turns, so many rounds; returns the names, the fastest first."""
    raise NotImplementedError
