# id: R37s
# attack: reloads itself while it is loaded, without end
# challenge: limits-one-answer
# expect: runtime_error, time_limit_exceeded, memory_limit_exceeded
import importlib
import sys

importlib.reload(sys.modules[__name__])
