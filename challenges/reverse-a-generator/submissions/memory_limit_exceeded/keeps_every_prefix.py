# fails: test_thousands_of_items
from itertools import accumulate


def reverse(generator):
    prefixes = list(accumulate(((item,) for item in generator), lambda prefix, item: prefix + item))
    yield from (prefix[-1] for prefix in reversed(prefixes))
