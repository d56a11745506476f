from functools import partial
from itertools import chain


def count_capitals(path):
    return sum(map(str.isupper, chain.from_iterable(iter(partial(open(path, encoding="utf-8").read, 1 << 20), ""))))
