# id: G18d
# attack: replaces the code of the agent's functions and its private built-ins
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result, runtime_error
import gc
import types

import grader.agent.answers
import grader.wire.private


def _value(self, value, call):
    return {"v": True, "watch": True, "after": []}


grader.agent.answers.Answers._value.__code__ = _value.__code__
for name in ("isinstance", "len", "type", "id"):
    grader.wire.private.BUILTINS[name] = lambda *args: True


def answer(values):
    for frame in (thing for thing in gc.get_objects() if isinstance(thing, types.FrameType)):
        frame.f_trace = None
    return 25
