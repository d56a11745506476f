class Entry:
    def __init__(self, key, value):
        self.number = hash(key)
        self.key = key
        self.value = value
        self.alive = True


class Dictionary:
    """Entries in the order of their arrival; buckets hold their places in that list."""

    def __init__(self, pairs=()):
        self._entries = []
        self._buckets = [[]]
        self._length = 0
        for key, value in pairs:
            self[key] = value

    def _bucket(self, number):
        return self._buckets[number % len(self._buckets)]

    def _entry(self, key):
        number = hash(key)
        for place in self._bucket(number):
            entry = self._entries[place]
            if entry.number == number and entry.key == key and entry.alive:
                return entry
        return None

    def __setitem__(self, key, value):
        entry = self._entry(key)
        if entry is not None:
            entry.value = value
            return
        entry = Entry(key, value)
        self._append(entry)
        self._length += 1
        if len(self._entries) > len(self._buckets):
            self._rebuild()

    def _append(self, entry):
        self._bucket(entry.number).append(len(self._entries))
        self._entries.append(entry)

    def _rebuild(self):
        alive = [entry for entry in self._entries if entry.alive]
        self._entries = []
        self._buckets = [[] for _ in alive + alive]
        for entry in alive:
            self._append(entry)

    def __getitem__(self, key):
        entry = self._entry(key)
        if entry is None:
            raise KeyError(key)
        return entry.value

    def __delitem__(self, key):
        entry = self._entry(key)
        if entry is None:
            raise KeyError(key)
        entry.alive = False
        self._length -= 1

    def __contains__(self, key):
        return self._entry(key) is not None

    def __len__(self):
        return self._length

    def __iter__(self):
        return iter(Loop(self))

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def pop(self, key, *default):
        value = self.get(key, *default)
        if default and key not in self:
            return value
        del self[key]
        return value

    def keys(self):
        return list(self)

    def values(self):
        return [entry.value for entry in self._entries if entry.alive]

    def items(self):
        return [(entry.key, entry.value) for entry in self._entries if entry.alive]

    def __eq__(self, other):
        return type(other) is Dictionary and len(self) == len(other) and self.is_part_of(other)

    def is_part_of(self, other):
        return all(key in other and other[key] == value for key, value in self.items())

    def __repr__(self):
        return f"{type(self).__name__}({self.items()})"


class Loop:
    def __init__(self, table):
        self._table = table

    def __iter__(self):
        length = len(self._table)
        for key, _ in self._table.items():
            if len(self._table) != length:
                raise RuntimeError
            yield key
