class StackError(Exception):
    pass


class Stack:
    def __init__(self, size):
        self.size = size
        self.items = []

    def push(self, item):
        if len(self.items) == self.size:
            raise StackError("full")
        self.items.append(item)

    def pop(self):
        if not self.items:
            raise StackError("empty")
        return self.items.pop()

    def __contains__(self, item):
        return item in self.items

    def __eq__(self, other):
        return isinstance(other, Stack) and self.items == other.items

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.items.clear()
