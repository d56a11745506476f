def make(size, seed):
    return [list(range(seed, seed + size))]
