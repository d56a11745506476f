# id: G59a
# attack: its class of exceptions has a metaclass that calls every class, the failure of the test's own included, a subclass
# challenge: bounded-stack
# expect: wrong_answer
class Everything(type):
    def __instancecheck__(cls, instance):
        return True

    def __subclasscheck__(cls, subclass):
        return True


class StackError(Exception, metaclass=Everything): ...


class Stack:
    def __init__(self, size): ...

    def push(self, item): ...

    def pop(self): ...
