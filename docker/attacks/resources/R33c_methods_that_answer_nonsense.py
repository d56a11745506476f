# id: R33c
# attack: special methods that return what they must not
# challenge: limits-an-object
# expect: runtime_error, wrong_answer, invalid_result, time_limit_exceeded
# passes: test_it_is_a_context
class Nonsense:
    first = None

    def __len__(self):
        return -1

    def nothing(self, *args):
        return self

    __str__ = __repr__ = __bool__ = __iter__ = __next__ = __getitem__ = __contains__ = __call__ = __enter__ = nothing
    __eq__ = __hash__ = __await__ = __aiter__ = __anext__ = __exit__ = nothing


def make():
    return Nonsense()
