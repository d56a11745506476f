"""Keys in the candidate's process that have themselves hashed and compared here, where it is counted.

Their class is made over there, by the standard library's `make_dataclass`; its `__hash__` and `__eq__` are functions of the test's.
"""

from dataclasses import make_dataclass


class Keys:
    """Makes keys that are equal if their numbers are, and to nothing but keys; the hash of a key is its number."""

    def __init__(self, solution, monkeypatch):
        self.hashed = 0
        self.compared = 0
        self._keys = []
        self._numbers = {}
        monkeypatch.setattr(solution, "_make_class", make_dataclass, raising=False)
        methods = {"__hash__": self._hash, "__eq__": self._equal}
        self._make = solution._make_class("Key", ["number"], eq=False, namespace=methods)

    def make(self, numbers):
        """A new key for each number."""
        return [self._one(number) for number in numbers]

    def assert_cheap(self, operations, what):
        """Neither was called more than twelve times an operation since the last time."""
        hashed, compared = self.hashed, self.compared
        self.hashed = self.compared = 0
        assert hashed <= 12 * operations, f"{what}: {operations} operations hashed keys {hashed} times"
        assert compared <= 12 * operations, f"{what}: {operations} operations compared keys {compared} times"

    def _one(self, number):
        key = self._make(number)
        self._keys.append(key)
        self._numbers[id(key)] = number
        return key

    def _hash(self, key):
        self.hashed += 1
        return self._numbers[id(key)]

    def _equal(self, left, right):
        self.compared += 1
        return self._numbers[id(left)] == self._numbers.get(id(right), "no key")
