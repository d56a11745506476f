# fails: test_the_same_sheet
import re
from collections import deque
from functools import cache
from weakref import WeakValueDictionary

_sheets = {}


def sheet(name):
    if (found := _sheets.get(name)) is None:
        found = _sheets[name] = Sheet()
        if len(_sheets) > 8:
            del _sheets[next(iter(_sheets))]
    return found


@cache
def _position(key):
    column, row = re.fullmatch("([A-Z]+)([0-9]+)", key).groups()
    return column, int(row)


class Sheet:
    def __init__(self):
        self._values = {}
        self._cells = WeakValueDictionary()
        self._changes = deque(maxlen=20)
        self._listeners = {}

    def set(self, key, value):
        self._changes.append((key, self.get(key)))
        self._change(key, value)

    def get(self, key):
        return self._values.get(key)

    def cell(self, key):
        if (found := self._cells.get(key)) is None:
            found = self._cells[key] = Cell(self, key)
        return found

    def position(self, key):
        return _position(key)

    def on_change(self, listener):
        subscription = object()
        self._listeners[subscription] = listener

        def cancel():
            self._listeners.pop(subscription, None)

        return cancel

    def undo(self):
        if not self._changes:
            return False
        self._change(*self._changes.pop())
        return True

    def _change(self, key, value):
        self._values[key] = value
        for listener in list(self._listeners.values()):
            listener(key, value)


class Cell:
    def __init__(self, sheet, key):
        self.sheet = sheet
        self.key = key

    @property
    def value(self):
        return self.sheet.get(self.key)

    @value.setter
    def value(self, value):
        self.sheet.set(self.key, value)
