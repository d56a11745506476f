"""The cell's own counters in its cgroup, version 1 or 2: they count every process, whoever reaped it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path("/sys/fs/cgroup")
_MOST_BYTES = 8192
_AT_LIMIT_BYTES = 1 << 20
"""The kernel charges memory in portions, so that the last one may not have fitted."""


class NoCounters(OSError):
    """The cgroup file system does not show what the warden needs."""


@dataclass(frozen=True, slots=True)
class Counters:
    """One reading of what only grows; the difference of two is what happened in between.

    ``own_shortages`` counts how often the cell itself was at its limit of memory; ``was_at_limit`` that it ever was, where no count can be
    had. A process that the kernel killed for want of memory while there was neither was killed because the host was short, not the cell.
    """

    cpu_ns: int
    oom_kills: int
    own_shortages: int
    was_at_limit: bool
    refused_processes: int

    def since(self, earlier: "Counters") -> "Counters":
        return Counters(
            self.cpu_ns - earlier.cpu_ns,
            self.oom_kills - earlier.oom_kills,
            self.own_shortages - earlier.own_shortages,
            self.was_at_limit,
            self.refused_processes - earlier.refused_processes,
        )


class Cgroup:
    """Holds its files open: a reading is a few preads. ``version`` is 1 or 2. For one thread.

    ``cpu_ns()``: time on a processor that the cell has used since it was created.
    ``memory_bytes()``: what its processes have written to: their own pages, and the shared ones, which files in a tmpfs are as well, and
    what the kernel keeps for them: page tables, stacks, pipes and sockets. The page cache of files on disk is not in it, so reading costs nothing.
    ``tasks()``: processes and threads that are alive or not yet reaped.
    """

    def __init__(self, root: Path = ROOT) -> None:
        if (root / "cgroup.controllers").exists():
            self.version = 2
            self.cpu_ns = _field(root / "cpu.stat", "usage_usec", 1000)
            self.memory_bytes = _sum(root / "memory.stat", "anon", "shmem", also=("pagetables", "kernel_stack", "sock"))
            self.tasks = _number(root / "pids.current")
            self._oom = _field(root / "memory.events", "oom_kill")
            self._shortages = _field(root / "memory.events", "oom")
            self._was_at_limit = _never
            self._refused = _field(root / "pids.events", "max")
        else:
            self.version = 1
            memory, pids = root / "memory", root / "pids"
            self.cpu_ns = _number(_first(root / "cpuacct" / "cpuacct.usage", root / "cpu,cpuacct" / "cpuacct.usage"))
            self.memory_bytes = _both(_sum(memory / "memory.stat", "total_rss", "total_shmem"), memory / "memory.kmem.usage_in_bytes")
            self.tasks = _number(pids / "pids.current")
            self._oom = _field(memory / "memory.oom_control", "oom_kill")
            self._shortages = _failures(memory)
            self._was_at_limit = _reached(memory / "memory.max_usage_in_bytes", memory / "memory.limit_in_bytes")
            self._refused = _field(pids / "pids.events", "max")

    def read(self) -> Counters:
        return Counters(self.cpu_ns(), self._oom(), self._shortages(), self._was_at_limit(), self._refused())


def _failures(memory: Path) -> Callable[[], int]:
    """Of version 1. Without swap, memory and swap together have the same limit as memory, and the kernel charges them first: their counter
    moves then. Some kernels no longer move either."""
    counters = [_number(memory / name) for name in ("memory.failcnt", "memory.memsw.failcnt") if (memory / name).exists()]
    return lambda: sum(counter() for counter in counters)


def _reached(highest: Path, limit: Path) -> Callable[[], bool]:
    """Of version 1, which keeps a high-water mark. That it was reached in an earlier test cannot be told from now: the cell's then."""
    mark, bound = _number(highest), _number(limit)
    return lambda: mark() >= bound() - _AT_LIMIT_BYTES


def _never() -> bool:
    return False


def _both(user: Callable[[], int], kernel: Path) -> Callable[[], int]:
    """With what the kernel keeps for the cell: page tables, stacks, pipes. Absent where the kernel does not count it apart."""
    if not kernel.exists():
        return user
    own = _number(kernel)
    return lambda: user() + own()


def _number(file: Path) -> Callable[[], int]:
    read = _reader(file)
    return lambda: int(read())


def _field(file: Path, name: str, unit: int = 1) -> Callable[[], int]:
    value = _sum(file, name)
    return lambda: value() * unit


def _sum(file: Path, *names: str, also: tuple[str, ...] = ()) -> Callable[[], int]:
    """Of the lines with these names, in one reading; those that are only ``also`` wanted are not in every kernel's."""
    read = _reader(file)

    def lines(wanted: tuple[str, ...]) -> list[bytes]:
        prefixes = tuple(name.encode() + b" " for name in wanted)
        return [line for line in read().splitlines() if line.startswith(prefixes)]

    if len(lines(names)) != len(names):
        raise NoCounters(f"{file} has no line {' or '.join(names)}; run the cell on Linux 4.13 or later.")
    return lambda: sum(int(line.split()[1]) for line in lines(names + also))


def _reader(file: Path) -> Callable[[], bytes]:
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise NoCounters(f"{file} cannot be read ({error.strerror}); the cell needs a cgroup with cpu, memory and pids.") from error
    return lambda: os.pread(descriptor, _MOST_BYTES, 0)


def _first(*files: Path) -> Path:
    return next((file for file in files if file.exists()), files[0])
