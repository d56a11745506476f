# id: R33b
# attack: special methods that raise SystemExit, KeyboardInterrupt and what a test framework raises
# challenge: limits-an-object
# expect: runtime_error
class Raises:
    def __getattribute__(self, name):
        raise SystemExit(0)

    def fail(self, *args):
        raise KeyboardInterrupt

    __len__ = __str__ = __repr__ = __bool__ = __iter__ = __getitem__ = __contains__ = __call__ = __enter__ = fail
    __exit__ = __eq__ = __hash__ = __await__ = __aiter__ = fail


def make():
    return Raises()
