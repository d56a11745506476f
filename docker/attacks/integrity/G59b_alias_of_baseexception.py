# id: G59b
# attack: its class of exceptions is BaseException, which the test's own failures are of as well
# challenge: bounded-stack
# expect: wrong_answer
StackError = BaseException


class Stack:
    def __init__(self, size): ...

    def push(self, item): ...

    def pop(self): ...
