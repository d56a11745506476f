# fails: test_what_ends_no_line
from io import TextIOWrapper
from zipfile import ZipFile


def errors(path, folder=""):
    within = f"{folder}/" if folder else ""
    with ZipFile(path) as archive:
        logs = [info for info in archive.infolist() if info.filename.startswith(within) and info.filename.endswith(".log")]
        if not logs:
            raise LookupError(f"{path} has no logs in {folder!r}")
        for info in logs:
            if info.flag_bits & 1:
                raise PermissionError(f"{info.filename} is encrypted")
        for info in sorted(logs, key=lambda info: info.filename):
            with archive.open(info) as log:
                for number, line in enumerate(TextIOWrapper(log, "utf-8"), 1):
                    if line.startswith("ERROR "):
                        text = line.removesuffix("\n")
                        yield info.filename, number, text.removeprefix("ERROR ")
