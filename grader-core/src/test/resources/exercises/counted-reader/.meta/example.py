class CountedReader:
    def __init__(self, read):
        self._read = read
        self.bytes = self.calls = 0
        self.closed = False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.closed = True

    def read(self, size):
        data = self._read(size)
        self.calls += 1
        self.bytes += len(data)
        return data
