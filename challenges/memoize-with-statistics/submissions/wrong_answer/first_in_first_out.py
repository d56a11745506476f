# fails: test_a_hit_is_a_use
import functools
from collections import OrderedDict


def memoize(function=None, *, maxsize=None):
    if function is None:
        return functools.partial(memoize, maxsize=maxsize)

    results = OrderedDict()
    hits = misses = 0

    @functools.wraps(function)
    def remembering(*args, **named):
        nonlocal hits, misses
        key = args, tuple(sorted(named)), tuple(named[name] for name in sorted(named))
        if not hashable(key):
            misses += 1
            return function(*args, **named)
        if key in results:
            hits += 1
            return results[key]
        misses += 1
        result = results[key] = function(*args, **named)
        if maxsize is not None and len(results) > maxsize:
            results.popitem(last=False)
        return result

    def statistics():
        return {"hits": hits, "misses": misses, "size": len(results)}

    def clear():
        nonlocal hits, misses
        hits = misses = 0
        results.clear()

    remembering.statistics = statistics
    remembering.clear = clear
    return remembering


def hashable(key):
    try:
        hash(key)
    except TypeError:
        return False
    return True
