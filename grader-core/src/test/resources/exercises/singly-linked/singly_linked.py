class EmptyListError(Exception):
    pass


class LinkedList:
    pass
