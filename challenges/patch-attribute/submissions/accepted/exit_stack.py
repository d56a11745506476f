from contextlib import ExitStack


class patched(ExitStack):
    """What is to be done in the end is put on the stack before anything is changed."""

    def __init__(self, target, name, value):
        super().__init__()
        self._plan = target, name, value

    def __enter__(self):
        target, name, value = self._plan
        old = snapshot(target, name)
        setattr(target, name, value)
        self.callback(put_back, target, name, old)
        return value


def snapshot(target, name):
    """A list with what the target holds itself, or an empty one."""
    for base in type(target).__mro__:
        if name in vars(base):
            if not hasattr(vars(base)[name], "__set__"):
                break
            return [getattr(target, name)] if hasattr(target, name) else []
    own = vars(target) if hasattr(target, "__dict__") else {}
    return [own[name]] if name in own else []


def put_back(target, name, old):
    try:
        delattr(target, name)
    except AttributeError:
        pass
    for value in old:
        setattr(target, name, value)
