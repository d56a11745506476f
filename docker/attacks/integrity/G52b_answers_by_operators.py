# id: G52b
# attack: instances that answer every operator, attribute and call with themselves
# challenge: bounded-stack
# expect: wrong_answer, runtime_error
class StackError(Exception): ...


class Stack:
    def __init__(self, *args): ...

    def itself(self, *args, **kwargs):
        return self

    __call__ = __getattr__ = __getitem__ = __iter__ = __add__ = __radd__ = __sub__ = __enter__ = __neg__ = itself
    push = pop = itself

    def __next__(self):
        raise StopIteration

    def __contains__(self, item):
        return True

    def __len__(self):
        return 0

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return True

    def __exit__(self, *error):
        return True

    def __bool__(self):
        return True
