"""Sheets of named cells. It works, and it leaks."""

import re
from functools import cache

_sheets = {}


def sheet(name):
    """The sheet of that name."""
    if name not in _sheets:
        _sheets[name] = Sheet()
    return _sheets[name]


class Sheet:
    def __init__(self):
        self._cells = {}
        self._changes = []
        self._subscriptions = []

    def set(self, key, value):
        self._changes.append((key, self.get(key)))
        self._change(key, value)

    def get(self, key):
        return self.cell(key)._value

    def cell(self, key):
        """An object for one cell, always the same for the same key."""
        if key not in self._cells:
            self._cells[key] = Cell(self, key)
        return self._cells[key]

    @cache
    def position(self, key):
        """The letters of the column and the number of the row."""
        column, row = re.fullmatch("([A-Z]+)([0-9]+)", key).groups()
        return column, int(row)

    def on_change(self, listener):
        """Has `listener(key, value)` called after every change. Returns a function that ends that."""
        subscription = {"listener": listener, "active": True}
        self._subscriptions.append(subscription)

        def cancel():
            subscription["active"] = False

        return cancel

    def undo(self):
        """Takes back the last change; False if there is none."""
        if not self._changes:
            return False
        self._change(*self._changes.pop())
        return True

    def _change(self, key, value):
        self.cell(key)._value = value
        for subscription in list(self._subscriptions):
            if subscription["active"]:
                subscription["listener"](key, value)


class Cell:
    def __init__(self, sheet, key):
        self.sheet = sheet
        self.key = key
        self._value = None

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, value):
        self.sheet.set(self.key, value)
