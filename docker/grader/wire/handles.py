"""Handles: the numbers under which one end knows objects of the other.

``Given`` keeps this end's objects alive for as long as the other end may name them. ``Received`` finds what already
stands here for the other end's handle, so that the same object is the same proxy, and notes which of them have died,
and how often each had been received: a handle that is on its way while its proxy dies is not lost. Both are
thread-safe.
"""

from _thread import RLock
from collections import deque
from itertools import count
from typing import Any
from weakref import ref

from grader.wire.errors import RefusedValue
from grader.wire.limits import LIMITS
from grader.wire.private import BUILTINS as __builtins__


class Entry:
    """One object that was given; ``watched`` holds the containers of the call that made it, ``kind`` what was said of
    it."""

    __slots__ = ("handle", "kind", "times", "value", "watched")

    def __init__(self, handle: int, value: Any) -> None:
        self.handle = handle
        self.value = value
        self.times = 0
        self.watched: list[Any] | None = None
        self.kind = ""


class Given:
    """This end's objects, by handle and by identity."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._numbers = count(1)
        self._entries: dict[int, Entry] = {}
        self._by_identity: dict[int, Entry] = {}

    def give(self, value: Any) -> Entry:
        """Counts one more sending of ``value``; ``RefusedValue`` when the other end holds too many objects already."""
        with self._lock:
            entry = self._by_identity.get(id(value))
            if entry is None:
                if len(self._entries) >= LIMITS.handles:
                    raise RefusedValue(
                        f"More than {LIMITS.handles} objects would be known to the other end at the same time."
                    )
                entry = Entry(next(self._numbers), value)
                self._entries[entry.handle] = self._by_identity[id(value)] = entry
            entry.times += 1
            return entry

    def entry(self, handle: Any) -> Entry:
        """``RefusedValue`` for a handle that was never given or was given back."""
        entry = self._entries.get(handle) if type(handle) is int else None
        if entry is None:
            raise RefusedValue("A handle names no object.")
        return entry

    def take_back(self, freed: Any) -> None:
        """``freed``: pairs of a handle and how often it had been received."""
        with self._lock:
            for handle, times in freed:
                entry = self.entry(handle)
                entry.times -= times
                if entry.times <= 0:
                    del self._entries[handle], self._by_identity[id(entry.value)]


class _Dying(ref):
    __slots__ = ("handle", "times")


class Received:
    """What stands here for the other end's objects; held weakly."""

    def __init__(self) -> None:
        self._lock = RLock()
        self._known: dict[int, _Dying] = {}
        self._identities: dict[int, int] = {}
        self._dead: deque[_Dying] = deque()

    def __len__(self) -> int:
        return len(self._known)

    def again(self, handle: int) -> Any | None:
        """What stands for ``handle``, counted as received once more; None when nothing does."""
        with self._lock:
            known = self._known.get(handle)
            value = None if known is None else known()
            if known is not None and value is not None:
                known.times += 1
            return value

    def peek(self, handle: int) -> Any | None:
        known = self._known.get(handle)
        return None if known is None else known()

    def put(self, handle: int, value: Any) -> Any:
        """Stands for ``handle`` from now on, unless another thread was quicker: then what it put."""
        with self._lock:
            if (known := self.again(handle)) is not None:
                return known
            dying = _Dying(value, self._dead.append)
            dying.handle, dying.times = handle, 1
            self._known[handle] = dying
            self._identities[id(value)] = handle
            return value

    def handle_of(self, value: Any) -> int | None:
        handle = self._identities.get(id(value))
        return handle if handle is not None and self.peek(handle) is value else None

    def freed(self) -> list[list[int]]:
        """Pairs of a handle and how often it was received, of all that died since the last asking."""
        freed: list[list[int]] = []
        while self._dead:
            with self._lock:
                try:
                    dying = self._dead.popleft()
                except IndexError:
                    break
                if self._known.get(dying.handle) is dying:
                    del self._known[dying.handle]
                freed.append([dying.handle, dying.times])
        if len(self._identities) > 2 * len(self._known) + 1000:
            with self._lock:
                self._identities = {at: handle for at, handle in self._identities.items() if handle in self._known}
        return freed
