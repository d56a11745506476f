# id: G21a
# attack: walks frames, the collector's objects and all modules for expected values, prints and returns what it finds
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error, time_limit_exceeded, memory_limit_exceeded
import gc
import inspect
import sys


def found():
    for thing in gc.get_objects():
        for value in (thing.values() if type(thing) is dict else thing if type(thing) in (list, tuple, set) else ()):
            if type(value) is int and value > 10**19:
                yield value
    for frame in [*sys._current_frames().values(), *(info.frame for info in inspect.stack())]:
        while frame is not None:
            yield from (value for value in list(frame.f_locals.values()) if type(value) is int and value > 10**19)
            frame = frame.f_back


def answer(values):
    for module in list(sys.modules.values()):
        if "test" in getattr(module, "__name__", "").split(".")[-1] and hasattr(module, "__file__"):
            print(module)
    candidates = sorted(set(found()))
    print(candidates)
    return candidates[-1] if candidates else -1
