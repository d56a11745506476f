"""Removes whatever a candidate left in the places it can write to."""

import os
import stat
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import count
from pathlib import Path

WRITABLE = (Path("/tmp"), Path("/dev/shm"), Path("/dev/mqueue"))
"""All a candidate can write to: the cell's root is read-only. Queues in the last are forbidden by RLIMIT_MSGQUEUE as well."""

PATIENCE_SECONDS = 5.0


def sweep(places: Sequence[Path] = WRITABLE, patience_seconds: float = PATIENCE_SECONDS) -> None:
    """Call it as the uid that wrote, when no process of it is left. What cannot be removed stays: see ``left_behind``."""
    deadline = time.monotonic() + patience_seconds
    for place in places:
        if _is_bare(place):
            continue
        with suppress(FileNotFoundError):
            descriptor = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            try:
                _empty(descriptor, deadline)
            finally:
                os.close(descriptor)


def left_behind(uid: int, places: Sequence[Path] = WRITABLE) -> list[str]:
    """What of ``uid`` is still there; none where a place is missing altogether. It can write into no folder but its own there."""
    left: list[str] = []
    for place in places:
        if not _is_bare(place):
            with suppress(FileNotFoundError):
                paths = [os.path.join(place, name) for name in os.listdir(place)]
                left += [path for path in paths if os.lstat(path).st_uid == uid]
    return left


def _is_bare(place: Path) -> bool:
    """Whether there is nothing in a place, told by one system call: a tmpfs counts its files and folders, and the first is its root. A file
    system that counts none, such as that of message queues, is never believed to be bare."""
    with suppress(FileNotFoundError):
        facts = os.statvfs(place)
        return facts.f_files - facts.f_ffree == 1
    return False


def _empty(place: int, deadline: float) -> None:
    """Moves nested folders up to the top instead of descending: any depth takes two descriptors, and no path grows too long."""
    names = (f".swept-{os.urandom(8).hex()}-{number}" for number in count())
    before: list[str] | None = None
    while (found := os.listdir(place)) and found != before and time.monotonic() < deadline:
        before = found
        for name in found:
            with suppress(OSError):
                if _is_folder(name, place):
                    _take_apart(name, place, names, deadline)
                    os.rmdir(name, dir_fd=place)
                else:
                    os.unlink(name, dir_fd=place)


def _take_apart(name: str, place: int, names: Iterator[str], deadline: float) -> None:
    os.chmod(name, stat.S_IRWXU, dir_fd=place)
    folder = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=place)
    try:
        for inner in os.listdir(folder):
            if time.monotonic() >= deadline:
                return
            if _is_folder(inner, folder):
                # A folder that moves has its parent entry rewritten, for which it must be writable.
                os.chmod(inner, stat.S_IRWXU, dir_fd=folder)
                os.rename(inner, next(names), src_dir_fd=folder, dst_dir_fd=place)
            else:
                os.unlink(inner, dir_fd=folder)
    finally:
        os.close(folder)


def _is_folder(name: str, parent: int) -> bool:
    return stat.S_ISDIR(os.stat(name, dir_fd=parent, follow_symlinks=False).st_mode)
