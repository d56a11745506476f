# fails: test_no_dict_inside
class Grab:
    """Called as a metaclass, it is given the names of a class body, which are a dict."""

    def __init__(self, *arguments):
        self.arguments = arguments


def new_table():
    class Body(Grab()):
        pass

    table = Body.arguments[2]
    for name in [*table]:
        del table[name]
    return table


class Dictionary:
    """A dict from hashes to lists of pairs, which only functions know."""

    def __init__(self, pairs=()):
        buckets = new_table()
        self._bucket = lambda key: buckets.setdefault(hash(key), [])
        self._buckets = lambda: [*buckets.values()]
        for key, value in pairs:
            self[key] = value

    def __getitem__(self, key):
        for known, value in self._bucket(key):
            if known == key:
                return value
        raise KeyError(key)

    def __setitem__(self, key, value):
        bucket = self._bucket(key)
        for place, (known, _) in enumerate(bucket):
            if known == key:
                bucket[place] = (known, value)
                return
        bucket.append((key, value))

    def __delitem__(self, key):
        self.pop(key)

    def pop(self, key, *default):
        bucket = self._bucket(key)
        for place, (known, value) in enumerate(bucket):
            if known == key:
                del bucket[place]
                return value
        if default:
            return default[0]
        raise KeyError(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return any(known == key for known, _ in self._bucket(key))

    def __len__(self):
        return sum(map(len, self._buckets()))

    def __iter__(self):
        length = len(self)
        for key in self.keys():
            if len(self) != length:
                raise RuntimeError
            yield key

    def keys(self):
        return [key for key, _ in self.items()]

    def values(self):
        return [value for _, value in self.items()]

    def items(self):
        return [pair for bucket in self._buckets() for pair in bucket]

    def __eq__(self, other):
        if not isinstance(other, Dictionary) or len(self) != len(other):
            return False
        return all(key in other and other[key] == value for key, value in self.items())

    def __repr__(self):
        return f"Dictionary({self.items()})"
