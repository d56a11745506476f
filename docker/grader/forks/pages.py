"""Memory in huge pages, of which a fork owns what it will write to from the start.

A fork pays for every page that it touches first: the kernel copies what it writes to, and where memory is virtualised without help of the
processor's even what it only reads has to be mapped anew, by the hypervisor. A short test of Python touches some two thousand pages. So
whatever the interpreter holds is gathered in blocks of two mebibytes, each a single huge page, and a child takes a copy of each block that
it would write to, in one go, before it does anything else. The parent waits for that: then its own pages are no longer shared either.

A copy of a block takes as long as some twenty copies of small pages on one machine, and as some hundreds on another. So ``settle`` tries
both ways, and takes the cheaper one.
"""

import ctypes
import math
import os
import resource
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from grader.forks.bare import bare_fork
from grader.forks.maps import Mapping, mappings, of_interpreter, pages

LIBRARY = Path("/usr/lib/grader/pages.so")

BLOCK_BYTES = 2 << 20
_MANY_PAGES = 30
"""Of a block: where fewer are written to, a child is better off without a copy of it."""

_WORTH = 1.15
"""So much more may it cost: copies are made ahead of a test, and what is not copied is paid for while it runs."""

_TRIALS = 2
_READ, _WRITE, _RUN = 1, 2, 4

type Usual = Callable[[], tuple[Callable[[], None], Callable[[], None]]]
"""Gives what a child does and what its parent does meanwhile."""


class _Block(ctypes.Structure):
    """struct block of native/pages.c."""

    _fields_ = [("start", ctypes.c_void_p), ("bytes", ctypes.c_size_t)]


@dataclass(frozen=True, slots=True)
class _Trial:
    """CPU time of parent and child, without end where the child died, and for each block how many of its pages are the child's alone in the
    end: those that it or its parent wrote to."""

    seconds: float
    written: list[tuple[int, int]]


class Pages:
    """In a process with one thread. The interpreter should have been started with the library in LD_PRELOAD: it gathers from then on."""

    def __init__(self, library: Path = LIBRARY) -> None:
        self._library = ctypes.PyDLL(str(library), use_errno=True)
        self._library.own.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
        self._library.fork_owning.argtypes = [ctypes.POINTER(_Block), ctypes.c_size_t]
        self._owned: ctypes.Array[_Block] | None = None

    def settle(self, usual: Usual | None) -> bool:
        """Decides how to fork from now on, by the cost of what is ``usual``; says whether children own blocks. They do not where nothing is.

        The process should hold by now whatever its children share.
        """
        self._library.end_gathering()
        if usual is None:
            return False
        shared = self._try(usual)
        blocks = [start for start, written in shared.written if written >= _MANY_PAGES]
        if not blocks or not self._take_over(blocks):
            return False
        self._owned = (_Block * len(blocks))(*[(start, BLOCK_BYTES) for start in blocks])
        if self._try(usual).seconds > shared.seconds * _WORTH:
            self._owned = None
        return self._owned is not None

    def fork(self) -> int:
        """As ``bare_fork``."""
        owned = self._owned
        return bare_fork() if owned is None else bare_fork(lambda: self._library.fork_owning(owned, len(owned)))

    def _take_over(self, blocks: list[int]) -> bool:
        """Makes this process's own memory huge, and the interpreter's code with it; False where that cannot be done."""
        code = [mapping for mapping in of_interpreter(mappings()) if "w" not in mapping.access]
        if code and (within := _blocks_within(code[0].start, code[-1].end)):
            self._library.own(within.start, len(within) * BLOCK_BYTES, _READ | _RUN)
        return all(self._library.own(start, BLOCK_BYTES, _READ | _WRITE) == 0 for start in blocks)

    def _try(self, usual: Usual) -> _Trial:
        blocks = [start for memory in _writable(mappings()) for start in _blocks_within(memory.start, memory.stop)]
        return min((self._once(usual, blocks) for _ in range(_TRIALS)), key=lambda trial: trial.seconds)

    def _once(self, usual: Usual, blocks: list[int]) -> _Trial:
        in_child, in_parent = usual()
        near, far = os.pipe()
        before = _cpu_seconds()
        child = self.fork()
        if child == 0:
            try:
                in_child()
                told = [_cpu_seconds(), *[pages(start, start + BLOCK_BYTES)[1] for start in blocks]]
                os.write(far, " ".join(map(str, told)).encode())
            finally:
                os._exit(0)
        in_parent()
        seconds = _cpu_seconds() - before
        os.close(far)
        with os.fdopen(near) as answer:
            said = answer.read().split()
        os.waitpid(child, 0)
        if not said:
            return _Trial(math.inf, [])
        return _Trial(seconds + float(said[0]), list(zip(blocks, map(int, said[1:]), strict=True)))


def _writable(found: list[Mapping]) -> Iterator[range]:
    """Stretches of memory of this process's own. The interpreter's data begin in its file and end in none."""
    start = end = 0
    for mapping in found:
        if mapping.access == "rw-p" and mapping.file != "[stack]":
            if mapping.start != end:
                yield range(start, end)
                start = mapping.start
            end = mapping.end
    yield range(start, end)


def _blocks_within(start: int, end: int) -> range:
    """Where the blocks begin that lie in between."""
    return range(start + -start % BLOCK_BYTES, end // BLOCK_BYTES * BLOCK_BYTES, BLOCK_BYTES)


def _cpu_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)
