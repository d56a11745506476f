import functools
import itertools
import types


class Memo:
    """Each result knows when it was used last; the one with the earliest time goes."""

    def __init__(self, function, maxsize):
        functools.update_wrapper(self, function)
        self.maxsize = maxsize
        self.clear()

    def clear(self):
        self.results = {}
        self.used = {}
        self.clock = itertools.count()
        self.hits = self.misses = 0

    def statistics(self):
        return dict(hits=self.hits, misses=self.misses, size=len(self.results))

    def __get__(self, instance, owner):
        return self if instance is None else types.MethodType(self, instance)

    def __call__(self, *args, **named):
        key = args, frozenset(named), tuple(named[name] for name in sorted(named))
        try:
            known = key in self.results
        except TypeError:
            self.misses += 1
            return self.__wrapped__(*args, **named)
        if known:
            self.hits += 1
        else:
            self.misses += 1
            self.remember(key, self.__wrapped__(*args, **named))
        self.used[key] = next(self.clock)
        return self.results[key]

    def remember(self, key, result):
        if len(self.results) == self.maxsize:
            oldest = min(self.used, key=self.used.get)
            del self.results[oldest], self.used[oldest]
        self.results[key] = result


def memoize(function=None, *, maxsize=None):
    if function is None:
        return lambda function: Memo(function, maxsize)
    return Memo(function, maxsize)
