# fails: test_used_again
import contextlib
import inspect

MISSING = object()


@contextlib.contextmanager
def patched(target, name, value):
    governed = inspect.isdatadescriptor(inspect.getattr_static(type(target), name, None))
    if governed:
        old = getattr(target, name, MISSING)
    else:
        old = getattr(target, "__dict__", {}).get(name, MISSING)
    setattr(target, name, value)
    try:
        yield value
    finally:
        if old is not MISSING:
            setattr(target, name, old)
        else:
            with contextlib.suppress(AttributeError):
                delattr(target, name)
