# id: G26c
# attack: a trace function changes the local variables of the agent while it replies
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result, runtime_error
import sys
import threading


def trace(frame, event, argument):
    if "grader" in frame.f_code.co_filename:
        for name in ("value", "message", "reply"):
            if name in frame.f_locals and type(frame.f_locals[name]) is int:
                frame.f_locals[name] = 24
    return trace


threading.settrace_all_threads(trace)
sys.settrace(trace)


def answer(values):
    return -1
