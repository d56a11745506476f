# id: R33g
# attack: every attribute, item and result is a new object of a new class
# challenge: limits-an-object
# expect: runtime_error, wrong_answer, invalid_result, time_limit_exceeded
class Meta(type):
    def __getattr__(cls, name):
        return fresh()


def fresh(*args, **kwargs):
    cls = Meta("Fresh", (), {})
    for name in ("__call__", "__getattr__", "__getitem__", "__iter__", "__next__", "__str__", "__len__", "__contains__", "__enter__", "__exit__"):
        setattr(cls, name, fresh)
    return cls()


def make():
    return fresh()
