# order: built_in, by_hand
def benchmark(functions):
    return list(functions)
