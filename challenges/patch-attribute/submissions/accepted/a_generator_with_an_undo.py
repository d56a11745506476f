import contextlib
import inspect


def governed(target, name):
    """Whether a data descriptor of the class decides about this attribute of the target."""
    return inspect.isdatadescriptor(inspect.getattr_static(type(target), name, None))


class Reusable:
    def __init__(self, make):
        self.make = make
        self.open = []

    def __enter__(self):
        block = self.make()
        given = block.__enter__()
        self.open.append(block)
        return given

    def __exit__(self, *details):
        return self.open.pop().__exit__(*details)


def patched(target, name, value):
    @contextlib.contextmanager
    def block():
        own = governed(target, name)
        try:
            old = getattr(target, name) if own else vars(target)[name]
        except (AttributeError, KeyError, TypeError):
            def restore():
                with contextlib.suppress(AttributeError):
                    delattr(target, name)
        else:
            def restore():
                setattr(target, name, old)
        setattr(target, name, value)
        try:
            yield value
        finally:
            restore()

    return Reusable(block)
