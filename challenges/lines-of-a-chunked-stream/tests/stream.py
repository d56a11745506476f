"""A source of chunks that knows how many of them were pulled."""

from collections.abc import Iterable, Iterator

import pytest


class Stream:
    """Chunks that are counted; asked for more than `most`, it gives up, so that nobody waits for the end of an endless one."""

    def __init__(self, chunks: Iterable[bytes], most: int = 100) -> None:
        self._chunks = iter(chunks)
        self._most = most
        self.pulled = 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._chunks:
            if self.pulled == self._most:
                pytest.fail(f"chunk {self._most + 1} was pulled, which nobody needed")
            self.pulled += 1
            yield chunk
