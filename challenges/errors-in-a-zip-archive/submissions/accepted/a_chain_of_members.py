"""Checks at once, reads later: what is wrong with the archive comes out when `errors` is called."""

import re
from itertools import chain
from operator import attrgetter
from zipfile import ZipFile

ENCRYPTED = 0b1
ERROR = re.compile(rb"ERROR (.*?)\r?\n?", re.DOTALL)


def errors(path, folder=""):
    archive = ZipFile(path)
    name = re.compile(re.escape(folder) + "/.*" if folder else ".*", re.DOTALL)
    logs = [info for info in archive.filelist if name.fullmatch(info.filename) and info.filename[-4:] == ".log"]
    if len(logs) == 0:
        raise KeyError(folder)
    if any(info.flag_bits & ENCRYPTED for info in logs):
        raise PermissionError([info.filename for info in logs if info.flag_bits & ENCRYPTED])
    logs.sort(key=attrgetter("filename"))
    return chain.from_iterable(errors_of(archive, info) for info in logs)


def errors_of(archive, info):
    with archive.open(info) as lines:
        for number, line in enumerate(lines):
            if found := ERROR.fullmatch(line):
                yield info.filename, number + 1, found[1].decode()
