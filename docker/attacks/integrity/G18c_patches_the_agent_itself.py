# id: G18c
# attack: replaces the agent's encoder, so that its object is written as whatever is asked
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result, runtime_error
import grader.agent.answers
import grader.wire.encoder
import grader.wire.scalars


class Anything: ...


grader.wire.scalars.WRITERS[Anything] = lambda value: ["?"]
grader.wire.encoder.WRITERS[Anything] = lambda value: ["y", 1]


def answer(values):
    return Anything()
