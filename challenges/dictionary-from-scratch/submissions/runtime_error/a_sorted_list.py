# fails: test_keys_of_every_kind
class Dictionary:
    def __init__(self, pairs=()):
        self._pairs = []
        for key, value in pairs:
            self[key] = value

    def _place(self, key):
        hash(key)
        low, high = 0, len(self._pairs)
        while low < high:
            middle = (low + high) // 2
            if self._pairs[middle][0] < key:
                low = middle + 1
            else:
                high = middle
        return low, low < len(self._pairs) and self._pairs[low][0] == key

    def __getitem__(self, key):
        place, there = self._place(key)
        if not there:
            raise KeyError(key)
        return self._pairs[place][1]

    def __setitem__(self, key, value):
        place, there = self._place(key)
        if there:
            self._pairs[place] = (self._pairs[place][0], value)
        else:
            self._pairs.insert(place, (key, value))

    def __delitem__(self, key):
        self[key]
        del self._pairs[self._place(key)[0]]

    def __contains__(self, key):
        return self._place(key)[1]

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
        return isinstance(other, Dictionary) and self._pairs == other._pairs

    def __repr__(self):
        return f"Dictionary({self._pairs})"
