# fails: test_positional_and_named_arguments
import functools

MISSING = object()


def memoize(function=None, *, maxsize=None):
    """A dict keeps the order of insertion: what is used is taken out and put in again, so the first is the oldest."""

    def decorate(function):
        results = {}
        counts = {"hits": 0, "misses": 0}

        @functools.wraps(function)
        def wrapper(*args, **named):
            key = args + tuple(sorted(named.items(), key=lambda pair: pair[0]))
            try:
                hash(key)
            except TypeError:
                counts["misses"] += 1
                return function(*args, **named)
            found = results.pop(key, MISSING)
            if found is not MISSING:
                counts["hits"] += 1
                results[key] = found
                return found
            counts["misses"] += 1
            result = function(*args, **named)
            results[key] = result
            if maxsize is not None and len(results) > maxsize:
                del results[next(iter(results))]
            return result

        def clear():
            results.clear()
            counts.update(hits=0, misses=0)

        wrapper.clear = clear
        wrapper.statistics = lambda: {**counts, "size": len(results)}
        return wrapper

    return decorate if function is None else decorate(function)
