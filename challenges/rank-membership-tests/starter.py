def benchmark(functions, make, sizes):
    """Measures each function on inputs of each size; returns the names by size, the fastest first."""
    raise NotImplementedError
