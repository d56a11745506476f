# fails: test_members_larger_than_the_memory
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
            for number, line in enumerate(archive.read(info).decode().split("\n"), 1):
                if line.startswith("ERROR "):
                    yield info.filename, number, line.removeprefix("ERROR ").removesuffix("\r")
