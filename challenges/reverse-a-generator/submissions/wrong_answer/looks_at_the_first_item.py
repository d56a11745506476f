# fails: test_calling_pulls_nothing, test_an_endless_source_may_be_reversed
from itertools import chain

NOTHING = object()


def reverse(generator):
    first = next(generator, NOTHING)
    if first is NOTHING:
        return iter([])
    return backwards(chain([first], generator))


def backwards(items):
    yield from list(items)[::-1]
