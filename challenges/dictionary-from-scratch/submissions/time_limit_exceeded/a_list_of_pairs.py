# fails: test_keys_that_cannot_be_hashed, test_many_thousands
class Dictionary:
    def __init__(self, pairs=()):
        self._pairs = []
        for key, value in pairs:
            self[key] = value

    def __getitem__(self, key):
        for other, value in self._pairs:
            if other == key:
                return value
        raise KeyError(key)

    def __setitem__(self, key, value):
        for place, (other, _) in enumerate(self._pairs):
            if other == key:
                self._pairs[place] = (other, value)
                return
        self._pairs.append((key, value))

    def __delitem__(self, key):
        self._pairs.remove((key, self[key]))

    def __contains__(self, key):
        return key in self.keys()

    def __len__(self):
        return len(self._pairs)

    def __iter__(self):
        length = len(self)
        for key in self.keys():
            if len(self) != length:
                raise RuntimeError("the length has changed")
            yield key

    def get(self, key, default=None):
        return self[key] if key in self else default

    def pop(self, key, *default):
        if default and key not in self:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def keys(self):
        return [key for key, _ in self._pairs]

    def values(self):
        return [value for _, value in self._pairs]

    def items(self):
        return list(self._pairs)

    def __eq__(self, other):
        return len(self) == len(other) and all(pair in other._pairs for pair in self._pairs)

    def __repr__(self):
        return f"Dictionary({self._pairs})"
