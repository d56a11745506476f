# fails: test_calling_pulls_nothing, test_one_item_ahead, test_a_failing_stream
from functools import cmp_to_key
from itertools import chain


def merge(streams, before):
    return iter(sorted(chain(*streams), key=cmp_to_key(lambda a, b: before(b, a) - before(a, b))))
