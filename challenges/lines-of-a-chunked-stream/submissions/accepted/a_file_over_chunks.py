"""The chunks are made to look like a file, and the library knows how to read the lines of that."""

import io


class Chunks(io.RawIOBase):
    def __init__(self, chunks):
        self.chunks = iter(chunks)
        self.rest = b""

    def readable(self):
        return True

    def readinto(self, room):
        while not self.rest:
            try:
                self.rest = next(self.chunks)
            except StopIteration:
                return 0
        size = min(len(room), len(self.rest))
        room[:size] = self.rest[:size]
        self.rest = self.rest[size:]
        return size


def lines(chunks, limit):
    file = io.BufferedReader(Chunks(chunks))
    while line := file.readline(limit + len("\r\n")):
        if line.endswith(b"\n"):
            line = line.removesuffix(b"\n").removesuffix(b"\r")
        if len(line) > limit:
            raise ValueError("a line is too long")
        yield str(line, "utf-8", "replace")
