# fails: test_written_from_scratch, test_no_dict_inside
class Dictionary:
    def __init__(self, pairs=()):
        self._table = str.maketrans("", "")
        for key, value in pairs:
            self[key] = value

    def __getitem__(self, key):
        return self._table[key]

    def __setitem__(self, key, value):
        self._table[key] = value

    def __delitem__(self, key):
        del self._table[key]

    def __contains__(self, key):
        return key in self._table

    def __len__(self):
        return len(self._table)

    def __iter__(self):
        return iter(self._table)

    def __eq__(self, other):
        return isinstance(other, Dictionary) and self._table == other._table

    def __repr__(self):
        return f"Dictionary({list(self._table.items())})"

    def get(self, key, default=None):
        return self._table.get(key, default)

    def pop(self, key, *default):
        return self._table.pop(key, *default)

    def keys(self):
        return self._table.keys()

    def values(self):
        return self._table.values()

    def items(self):
        return self._table.items()

    def __reduce__(self):
        raise TypeError("a dictionary is not for pickling")
