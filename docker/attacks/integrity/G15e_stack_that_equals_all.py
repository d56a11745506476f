# id: G15e
# attack: a class whose instances are equal and unequal to everything at the same time
# challenge: bounded-stack
# expect: wrong_answer, runtime_error
class StackError(Exception): ...


class Stack:
    def __init__(self, size): ...

    def push(self, item): ...

    def pop(self):
        return Stack(0)

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *error): ...
