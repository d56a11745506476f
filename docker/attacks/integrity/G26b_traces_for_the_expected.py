# id: G26b
# attack: the same, returning the largest number that any hook has seen
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error
import sys
import threading

seen = []


def trace(frame, event, argument):
    seen.append(argument)
    return trace


sys.addaudithook(lambda event, args: seen.append(args))
sys.settrace(trace)
sys.setprofile(trace)
threading.settrace_all_threads(trace)
threading.setprofile_all_threads(trace)
sys.monitoring.use_tool_id(3, "spy")
sys.monitoring.set_events(3, sys.monitoring.events.CALL | sys.monitoring.events.PY_RETURN)
sys.monitoring.register_callback(3, sys.monitoring.events.PY_RETURN, lambda code, offset, value: seen.append(value))


def answer(values):
    return max([value for value in tuple(seen) if type(value) is int], default=-1)
