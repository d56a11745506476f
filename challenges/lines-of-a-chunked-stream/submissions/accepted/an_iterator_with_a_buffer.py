from collections.abc import Iterable, Iterator


class Lines(Iterator[str]):
    def __init__(self, chunks: Iterable[bytes], limit: int) -> None:
        self.chunks = iter(chunks)
        self.limit = limit
        self.buffer = bytearray()
        self.failed = False

    def __next__(self) -> str:
        if self.failed:
            raise StopIteration
        try:
            return self.next_line().decode(errors="replace")
        except Exception:
            self.failed = True
            raise

    def next_line(self) -> bytearray:
        while (end := self.buffer.find(b"\n")) < 0:
            self.check(self.buffer.removesuffix(b"\r"))
            try:
                self.buffer += next(self.chunks)
            except StopIteration:
                return self.last_line()
        line = self.buffer[:end].removesuffix(b"\r")
        self.check(line)
        del self.buffer[: end + 1]
        return line

    def last_line(self) -> bytearray:
        line, self.buffer = self.buffer, bytearray()
        self.check(line)
        if not line:
            raise StopIteration
        return line

    def check(self, line: bytearray) -> None:
        if len(line) > self.limit:
            raise ValueError(f"line of more than {self.limit} bytes")


def lines(chunks, limit):
    return Lines(chunks, limit)
