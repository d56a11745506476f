# id: G54b
# attack: raises an exception of another class with the expected one's name, module and class property
# challenge: bounded-stack
# expect: wrong_answer, runtime_error
class StackError(Exception):
    pass


Real = type("StackError", (ValueError,), {"__module__": "solution", "__qualname__": "StackError", "__class__": property(lambda self: StackError)})


class Stack:
    def __init__(self, size): ...

    def push(self, item):
        raise Real("full")

    def pop(self):
        raise Real("empty")
