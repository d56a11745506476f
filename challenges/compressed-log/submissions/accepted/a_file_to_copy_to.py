from collections import Counter
from gzip import GzipFile
from shutil import copyfileobj


class Levels:
    """Can be written to like a file, and keeps only the beginning of the line that is being written."""

    LONGEST = len(b"12:34:56 TWENTYCAPITALLETTERS ")

    def __init__(self):
        self.count = Counter()
        self.line = b""

    def write(self, text):
        *ends, rest = text.split(b"\n")
        for end in ends:
            self.line += end[: self.LONGEST]
            self.end_of_line()
        self.line += rest[: self.LONGEST]

    def end_of_line(self):
        if self.line:
            _time, level, *_message = self.line.split(b" ")
            self.count[str(level, "ascii")] += 1
            self.line = b""


def count_levels(path: str) -> Counter[str]:
    levels = Levels()
    with GzipFile(path) as log:
        copyfileobj(log, levels)
    levels.end_of_line()
    return levels.count
