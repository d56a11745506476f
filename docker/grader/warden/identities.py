"""Uids for candidates: every test gets one that this cell never used, so that nothing left behind could belong to it."""


class Identities:
    """The first of the range is the undertaker's, the others are candidates', each once. Gids are the same numbers. For one thread."""

    def __init__(self, base: int, count: int) -> None:
        self.undertaker = base
        self._next = base + 1
        self._end = base + count

    @property
    def used_up(self) -> bool:
        return self._next >= self._end

    def take(self) -> int:
        """A new one; not to be asked for once they are used up."""
        assert not self.used_up
        self._next += 1
        return self._next - 1
