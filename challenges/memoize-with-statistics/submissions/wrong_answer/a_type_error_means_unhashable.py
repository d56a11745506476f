# fails: test_a_type_error_of_the_functions_own
import functools


def memoize(function=None, *, maxsize=None):
    if function is None:
        return functools.partial(memoize, maxsize=maxsize)
    results = {}
    counts = {"hits": 0, "misses": 0}

    @functools.wraps(function)
    def wrapper(*args, **named):
        key = args, tuple(sorted(named.items(), key=lambda pair: pair[0]))
        try:
            if key in results:
                counts["hits"] += 1
                results[key] = results.pop(key)
                return results[key]
            counts["misses"] += 1
            result = results[key] = function(*args, **named)
        except TypeError:
            counts["misses"] += 1
            return function(*args, **named)
        if maxsize is not None and len(results) > maxsize:
            del results[next(iter(results))]
        return result

    def clear():
        results.clear()
        counts.update(hits=0, misses=0)

    wrapper.clear = clear
    wrapper.statistics = lambda: {**counts, "size": len(results)}
    return wrapper
