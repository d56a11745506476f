"""What the functions are measured with."""

import random


def make(size, seed):
    """The arguments for one call: a list of ``size`` numbers from 0 to below 1, evenly distributed, in no order."""
    numbers = random.Random(seed)
    return [[numbers.random() for _ in range(size)]]
