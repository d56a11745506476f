# id: G76
# attack: annotations, defaults, decorators and docstrings that run code when they are looked at, around the right answer
# challenge: sum-of-squares
# expect: accepted
# passes: all
class Runs(str):
    def __getattribute__(self, name):
        raise SystemExit(0)


class Dictionary(dict):
    def __missing__(self, key):
        raise KeyboardInterrupt


def answer(values, *, extra=Runs()):
    return sum(value * value for value in values)


answer.__doc__ = Runs()
answer.__annotations__ = Dictionary()
answer.__kwdefaults__ = {"extra": Runs()}
answer.__wrapped__ = answer.__signature__ = Runs()
