from itertools import count


class NoRoom(Exception):
    pass


class Locker:
    def __init__(self, sizes):
        self._sizes = tuple(sizes)
        self._stored = {}
        self._codes = count(1000)

    def store(self, parcel, size):
        taken = {box for box, _ in self._stored.values()}
        for box, room in enumerate(self._sizes):
            if room >= size and box not in taken:
                code = next(self._codes)
                self._stored[code] = (box, parcel)
                return box, code
        raise NoRoom(f"no free box of size {size}")

    def collect(self, code):
        return self._stored.pop(code)[1]

    @property
    def free(self):
        return len(self._sizes) - len(self._stored)
