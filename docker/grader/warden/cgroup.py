"""The cell's own counters in its cgroup, version 1 or 2: they count every process, whoever reaped it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path("/sys/fs/cgroup")
_MOST_BYTES = 4096


class NoCounters(OSError):
    """The cgroup file system does not show what the warden needs."""


@dataclass(frozen=True, slots=True)
class Counters:
    """One reading; the difference of two is what happened in between."""

    cpu_ns: int
    oom_kills: int
    refused_processes: int

    def since(self, earlier: "Counters") -> "Counters":
        return Counters(
            self.cpu_ns - earlier.cpu_ns, self.oom_kills - earlier.oom_kills, self.refused_processes - earlier.refused_processes
        )


class Cgroup:
    """Holds its files open: a reading is three preads. ``version`` is 1 or 2. For one thread."""

    def __init__(self, root: Path = ROOT) -> None:
        if (root / "cgroup.controllers").exists():
            self.version = 2
            self._cpu = _field(root / "cpu.stat", "usage_usec", 1000)
            self._oom = _field(root / "memory.events", "oom_kill")
            self._refused = _field(root / "pids.events", "max")
        else:
            self.version = 1
            self._cpu = _number(_first(root / "cpuacct" / "cpuacct.usage", root / "cpu,cpuacct" / "cpuacct.usage"))
            self._oom = _field(root / "memory" / "memory.oom_control", "oom_kill")
            self._refused = _field(root / "pids" / "pids.events", "max")

    def cpu_ns(self) -> int:
        """CPU time that the cell has used since it was created."""
        return self._cpu()

    def read(self) -> Counters:
        return Counters(self._cpu(), self._oom(), self._refused())


def _number(file: Path) -> Callable[[], int]:
    read = _reader(file)
    return lambda: int(read())


def _field(file: Path, name: str, unit: int = 1) -> Callable[[], int]:
    read, prefix = _reader(file), name.encode() + b" "

    def value() -> int:
        for line in read().splitlines():
            if line.startswith(prefix):
                return int(line[len(prefix) :]) * unit
        raise NoCounters(f"{file} has no line {name}; run the cell on Linux 4.13 or later.")

    value()
    return value


def _reader(file: Path) -> Callable[[], bytes]:
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise NoCounters(f"{file} cannot be read ({error.strerror}); the cell needs a cgroup with cpu, memory and pids.") from error
    return lambda: os.pread(descriptor, _MOST_BYTES, 0)


def _first(*files: Path) -> Path:
    return next((file for file in files if file.exists()), files[0])
