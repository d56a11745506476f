# fails: test_the_hash_is_not_the_key, test_all_keys_have_the_same_hash
class Dictionary:
    def __init__(self, pairs=()):
        self._buckets = [[]]
        self._length = 0
        for key, value in pairs:
            self[key] = value

    def _find(self, key):
        """The bucket that `key` belongs to, and its entry there or None."""
        number = hash(key)
        bucket = self._buckets[number % len(self._buckets)]
        for entry in bucket:
            if entry[0] == number:
                return bucket, entry
        return bucket, None

    def _grow(self):
        entries = [entry for bucket in self._buckets for entry in bucket]
        self._buckets = [[] for _ in self._buckets + self._buckets]
        for entry in entries:
            self._buckets[entry[0] % len(self._buckets)].append(entry)

    def __setitem__(self, key, value):
        bucket, entry = self._find(key)
        if entry:
            entry[2] = value
            return
        bucket.append([hash(key), key, value])
        self._length += 1
        if self._length > len(self._buckets):
            self._grow()

    def __getitem__(self, key):
        _, entry = self._find(key)
        if entry is None:
            raise KeyError(key)
        return entry[2]

    def __delitem__(self, key):
        self.pop(key)

    def pop(self, key, *default):
        bucket, entry = self._find(key)
        if entry:
            bucket[:] = [other for other in bucket if other is not entry]
            self._length -= 1
            return entry[2]
        if default:
            return default[0]
        raise KeyError(key)

    def get(self, key, default=None):
        _, entry = self._find(key)
        return entry[2] if entry else default

    def __contains__(self, key):
        return self._find(key)[1] is not None

    def __len__(self):
        return self._length

    def items(self):
        length = self._length
        for bucket in self._buckets:
            for _, key, value in bucket:
                yield key, value
                if self._length != length:
                    raise RuntimeError

    def keys(self):
        return (key for key, _ in self.items())

    def values(self):
        return (value for _, value in self.items())

    __iter__ = keys

    def __eq__(self, other):
        if not isinstance(other, Dictionary):
            return NotImplemented
        return len(self) == len(other) and all(key in other and other[key] == value for key, value in self.items())

    def __repr__(self):
        return f"Dictionary({list(self.items())})"
