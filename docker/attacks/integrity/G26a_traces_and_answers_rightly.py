# id: G26a
# attack: settrace, setprofile, sys.monitoring and audit hooks around the right answer
# challenge: sum-of-squares
# expect: accepted
# passes: all
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
    return sum(value * value for value in values)
