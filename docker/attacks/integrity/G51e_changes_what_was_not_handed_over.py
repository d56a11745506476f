# id: G51e
# attack: replies with changes to containers that nobody handed over
# challenge: sum-of-squares
# expect: invalid_result
import grader.agent.answers

value = grader.agent.answers.Answers._value


def changed(self, result, call):
    return {**value(self, result, call), "after": [[number, ["l", 0]] for number in range(3)], "watch": True}


grader.agent.answers.Answers._value = changed


def answer(values):
    return 25
