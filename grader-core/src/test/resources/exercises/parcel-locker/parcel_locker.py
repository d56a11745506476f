class NoRoom(Exception):
    pass


class Locker:
    pass
