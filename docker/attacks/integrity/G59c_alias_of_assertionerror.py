# id: G59c
# attack: its class of exceptions is AssertionError
# challenge: bounded-stack
# expect: wrong_answer
StackError = AssertionError


class Stack:
    def __init__(self, size): ...

    def push(self, item): ...

    def pop(self): ...
