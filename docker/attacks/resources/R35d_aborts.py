# id: R35d
# attack: aborts, with a core to be dumped
# challenge: limits-one-answer
# expect: runtime_error
import os
import resource


def answer(values):
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    except ValueError:
        pass
    os.abort()
