# id: G51g
# attack: answers with forms of every tag, of classes and functions that must not cross
# challenge: sum-of-squares
# expect: invalid_result, runtime_error
import grader.agent.answers

FORMS = iter([["c", "os.system"], ["c", "subprocess.Popen"], ["g", "os", "system"], ["x", 1, "function"], ["k", 7, "A", [["c", "builtins.int"]], "-1", True, None]])


def forged(self, result, call):
    return {"v": next(FORMS)} if result == "forge" else {"v": ["o", 77, ["c", "builtins.function"]]}


grader.agent.answers.Answers._value = forged


def answer(values):
    return "forge"
