class EmptyListError(Exception):
    pass


class Node:
    def __init__(self, value, following):
        self._value, self._next = value, following

    def value(self):
        return self._value

    def next(self):
        return self._next


class LinkedList:
    def __init__(self, values=()):
        self._head = None
        self._length = 0
        for value in values:
            self.push(value)

    def push(self, value):
        self._head = Node(value, self._head)
        self._length += 1

    def pop(self):
        if self._head is None:
            raise EmptyListError("the list is empty")
        node, self._head = self._head, self._head.next()
        self._length -= 1
        return node.value()

    def head(self):
        return self._head

    def reversed(self):
        return LinkedList(self)

    def __len__(self):
        return self._length

    def __iter__(self):
        node = self._head
        while node:
            yield node.value()
            node = node.next()
