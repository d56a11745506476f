# id: G5c
# attack: raises a class that has the name, module and fields of pytest's Skipped
# challenge: sum-of-squares
# expect: runtime_error
class Skipped(BaseException):
    msg = "skipped"
    pytrace = True
    allow_module_level = True
    _use_item_location = True


Skipped.__module__ = Skipped.__qualname__ = "_pytest.outcomes"
Skipped.__qualname__ = "Skipped"


class Exit(KeyboardInterrupt):
    returncode = 0


Exit.__module__ = "_pytest.outcomes"
calls = 0


def answer(values):
    raise (Exit if values == [] else Skipped)("skipped")
