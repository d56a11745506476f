import io
from pathlib import PurePosixPath
from zipfile import ZipFile


class Errors:
    """All the errors of some members of an archive. Every iteration reads the archive anew."""

    def __init__(self, path: str, folder: str) -> None:
        self.path = path
        with ZipFile(path) as archive:
            logs = [info for info in archive.infolist() if is_log(info, folder)]
        if locked := [info.filename for info in logs if info.flag_bits & 1]:
            raise PermissionError(f"no password for {', '.join(locked)}")
        if not logs:
            raise LookupError("no such logs")
        self.names = sorted(info.filename for info in logs)

    def __iter__(self):
        with ZipFile(self.path) as archive:
            for name in self.names:
                with archive.open(name) as member:
                    yield from self.errors_of(name, member)

    def errors_of(self, name, member):
        lines = io.TextIOWrapper(member, encoding="utf-8", newline="\n")
        for number, line in enumerate(lines, start=1):
            kind, blank, text = line.removesuffix("\n").removesuffix("\r").partition(" ")
            if kind == "ERROR" and blank:
                yield name, number, text


def is_log(info, folder):
    return info.filename.endswith(".log") and PurePosixPath(info.filename).is_relative_to(folder)


def errors(path, folder=""):
    return Errors(path, folder)
