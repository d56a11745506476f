"""What the functions are measured with."""

import random


def make(size, seed):
    """The arguments for one call: ``size`` known numbers in ascending order, and as many that are wanted, about half of them known."""
    numbers = random.Random(seed)
    known = sorted(numbers.sample(range(2 * size), size))
    return [known, [numbers.randrange(2 * size) for _ in range(size)]]
