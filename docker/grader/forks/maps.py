"""What a process has mapped, by proc(5), and where its interpreter lies."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_PAGE_BYTES = 4096
_ENTRY_BYTES = 8
_PRESENT, _EXCLUSIVE = 1 << 63, 1 << 56


@dataclass(frozen=True, slots=True)
class Mapping:
    """From ``start`` up to ``end``; ``access`` as in ``rw-p``; ``file`` is empty for memory that belongs to none."""

    start: int
    end: int
    access: str
    file: str


def mappings() -> list[Mapping]:
    """The calling process's, by address."""
    found = []
    for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines():
        place, access, _, _, _, *file = line.split(maxsplit=5)
        start, end = (int(address, 16) for address in place.split("-"))
        found.append(Mapping(start, end, access, *file or [""]))
    return found


def of_interpreter(all_mappings: Iterable[Mapping]) -> Iterator[Mapping]:
    """The segments of the file that holds the interpreter itself, and its zeroed data behind them, as far as they have no gap."""
    address = ctypes.cast(ctypes.pythonapi.Py_IncRef, ctypes.c_void_p).value or 0
    ordered = list(all_mappings)
    file = next(mapping.file for mapping in ordered if mapping.start <= address < mapping.end)
    end = None
    for mapping in ordered:
        if mapping.file == file and end is None or mapping.start == end and mapping.file in (file, ""):
            yield mapping
            end = mapping.end


def pages(start: int, end: int) -> tuple[int, int]:
    """How many of the pages are in memory, and how many of them are mapped by the calling process alone, by its pagemap."""
    with open("/proc/self/pagemap", "rb") as table:
        table.seek(start // _PAGE_BYTES * _ENTRY_BYTES)
        entries = memoryview(table.read((end - start) // _PAGE_BYTES * _ENTRY_BYTES)).cast("Q")
    present = [entry for entry in entries if entry & _PRESENT]
    return len(present), sum(1 for entry in present if entry & _EXCLUSIVE)
