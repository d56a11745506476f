class EmptyListError(Exception):
    pass


class LinkedList:
    def __init__(self, values=()):
        self.values = list(values)

    def push(self, value):
        self.values.append(value)

    def pop(self):
        return self.values.pop()

    def reversed(self):
        self.values.reverse()
        return self

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return iter(self.values[::-1])
