# fails: test_encrypted_members_elsewhere
from zipfile import ZipFile


def errors(path, folder=""):
    within = f"{folder}/" if folder else ""
    with ZipFile(path) as archive:
        logs = [info for info in archive.infolist() if info.filename.startswith(within) and info.filename.endswith(".log")]
        if not logs:
            raise LookupError(f"{path} has no logs in {folder!r}")
        for info in archive.infolist():
            if info.flag_bits & 1:
                raise PermissionError(f"{info.filename} is encrypted")
        for info in sorted(logs, key=lambda info: info.filename):
            with archive.open(info) as log:
                for number, line in enumerate(log, 1):
                    if line.startswith(b"ERROR "):
                        text = line.removesuffix(b"\n").removesuffix(b"\r").decode()
                        yield info.filename, number, text.removeprefix("ERROR ")
