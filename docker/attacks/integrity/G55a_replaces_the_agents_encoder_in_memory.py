# id: G55a
# attack: writes into the agent's objects by ctypes: the value of a small int and the type of its encoder
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error, invalid_result, time_limit_exceeded
import ctypes
import gc

import grader.wire.encoder


class Encoder(grader.wire.encoder.Encoder):
    def encode(self, value, depth=0):
        return ["@", 0] if value == 24 else super().encode(value, depth)


for thing in gc.get_objects():
    if type(thing) is grader.wire.encoder.Encoder:
        thing.__class__ = Encoder
import grader.agent.answers  # noqa: E402

grader.agent.answers.Encoder = Encoder
ctypes.memset(id(23) + 24, 25, 1)


def answer(values):
    return 24
