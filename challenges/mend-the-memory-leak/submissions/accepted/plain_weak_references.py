"""Weak references by hand, and slots."""

import re
import weakref

LAST = 20
_KEY = re.compile("([A-Z]+)([0-9]+)")


class Known:
    """Objects by name, for as long as somebody uses them."""

    __slots__ = ("make", "references")

    def __init__(self, make):
        self.make = make
        self.references = {}

    def get(self, name, *args):
        reference = self.references.get(name)
        known = reference() if reference else None
        if known is None:
            known = self.make(*args)
            self.references[name] = weakref.ref(known)
        return known


class Subscription:
    """Knows its place only; the listener is the sheet's."""

    __slots__ = ("place", "sheet")

    def __init__(self, sheet, place):
        self.sheet, self.place = sheet, place

    def __call__(self):
        self.sheet._listeners[self.place] = None


class Sheet:
    __slots__ = ("__weakref__", "_cells", "_done", "_listeners", "_values")

    def __init__(self):
        self._values, self._done, self._listeners = {}, [], []
        self._cells = Known(Cell)

    def get(self, key):
        return self._values.get(key)

    def set(self, key, value):
        self._done = [*self._done[1 - LAST :], (key, self.get(key))]
        self._put(key, value)

    def undo(self):
        if self._done:
            self._put(*self._done.pop())
            return True
        return False

    def _put(self, key, value):
        self._values[key] = value
        for listener in self._listeners:
            if listener is not None:
                listener(key, value)

    def cell(self, key):
        return self._cells.get(key, self, key)

    def on_change(self, listener):
        self._listeners.append(listener)
        return Subscription(self, len(self._listeners) - 1)

    @staticmethod
    def position(key):
        match = _KEY.match(key)
        return match[1], int(match[2])


class Cell:
    __slots__ = ("__weakref__", "key", "sheet")

    def __init__(self, sheet, key):
        self.sheet, self.key = sheet, key

    value = property(lambda self: self.sheet.get(self.key), lambda self, value: self.sheet.set(self.key, value))


_sheets = Known(Sheet)
sheet = _sheets.get
