def benchmark(functions):
    raise NotImplementedError
