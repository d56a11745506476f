# id: G58a
# attack: a context manager whose __exit__ swallows the test's own failed assertion
# challenge: bounded-stack
# expect: wrong_answer
class StackError(Exception): ...


class Stack:
    def __init__(self, size): ...

    def push(self, item): ...

    def pop(self):
        return "nothing like it"

    def __eq__(self, other):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *error):
        return True
