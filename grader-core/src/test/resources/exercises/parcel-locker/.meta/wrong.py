class NoRoom(Exception):
    pass


class Locker:
    def __init__(self, sizes):
        self._sizes = list(sizes)
        self._stored = {}

    def store(self, parcel, size):
        for box, room in enumerate(self._sizes):
            if room >= size:
                self._stored[box] = parcel
                return box, box
        raise NoRoom(f"no free box of size {size}")

    def collect(self, code):
        return self._stored[code]

    @property
    def free(self):
        return len(self._sizes) - len(self._stored)
