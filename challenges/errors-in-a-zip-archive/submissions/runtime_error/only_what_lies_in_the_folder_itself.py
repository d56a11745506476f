# fails: test_folders_in_folders, test_the_whole_archive
from zipfile import ZipFile


def errors(path, folder=""):
    with ZipFile(path) as archive:
        names = [info for info in archive.infolist() if info.filename.endswith(".log")]
        logs = [info for info in names if info.filename.rpartition("/")[0] == folder]
        if not logs:
            raise LookupError(f"{path} has no logs in {folder!r}")
        for info in logs:
            if info.flag_bits & 1:
                raise PermissionError(f"{info.filename} is encrypted")
        for info in sorted(logs, key=lambda info: info.filename):
            with archive.open(info) as log:
                for number, line in enumerate(log, 1):
                    if line.startswith(b"ERROR "):
                        text = line.removesuffix(b"\n").removesuffix(b"\r").decode()
                        yield info.filename, number, text.removeprefix("ERROR ")
