"""What the functions are measured with."""

import random
import string


def make(size, seed):
    """The arguments for one call: a list of ``size`` words of three to nine letters."""
    letters = random.Random(seed)
    return [["".join(letters.choices(string.ascii_lowercase, k=letters.randint(3, 9))) for _ in range(size)]]
