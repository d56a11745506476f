"""Zip archives: small ones, encrypted and damaged ones, and one that is far larger than the memory when unpacked."""

import zipfile
from pathlib import Path

MEBIBYTE = 1024 * 1024


def archive(path: Path, members: dict[str, str], method: int = zipfile.ZIP_DEFLATED) -> None:
    with zipfile.ZipFile(path, "w", method) as packed:
        for name, text in members.items():
            packed.writestr(name, text.encode())


def mark_encrypted(path: str, name: str) -> None:
    """Sets the flag of an encrypted member in both of its headers; what a reader would need a password for."""
    raw = bytearray(Path(path).read_bytes())
    with zipfile.ZipFile(path) as packed:
        raw[packed.getinfo(name).header_offset + 6] |= 1
    entry = raw.rindex(name.encode()) - 46
    assert raw[entry : entry + 4] == b"PK\x01\x02"
    raw[entry + 8] |= 1
    Path(path).write_bytes(raw)


def damage(path: str, name: str) -> None:
    """Changes a byte of a stored member's last line, so that its checksum is wrong."""
    raw = bytearray(Path(path).read_bytes())
    with zipfile.ZipFile(path) as packed:
        info = packed.getinfo(name)
    raw[info.header_offset + 30 + len(name) + info.file_size - 2] ^= 1
    Path(path).write_bytes(raw)


ROUNDS = 40
_FILLING = "INFO nothing to tell, and that at great length, ERROR or not: " + "so it goes on, " * 60 + "\n"
_LINES = MEBIBYTE // len(_FILLING)


def errors_of(name: str) -> list[tuple[str, int, str]]:
    return [(name, number * (_LINES + 1) + 1, f"in round {number}") for number in range(ROUNDS)]


def write_large(path: Path) -> None:
    """Two members of some 40 MiB, an error at the beginning of each of their rounds."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for name in ("b/large.log", "a/large.log"):
            with packed.open(name, "w") as member:
                for number in range(ROUNDS):
                    member.write(f"ERROR in round {number}\n{_FILLING * _LINES}".encode())


ERRORS = 40_000
_TEXT = "the same thing as always and then some more of it, " * 10


def write_many_errors(path: Path) -> None:
    """A member of nothing but errors."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed, packed.open("many.log", "w") as member:
        for number in range(ERRORS):
            member.write(f"ERROR {number} {_TEXT}\n".encode())


def error(number: int) -> tuple[str, int, str]:
    """The error in line ``number`` of that member."""
    return "many.log", number, f"{number - 1} {_TEXT}"
