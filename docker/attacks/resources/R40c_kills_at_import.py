# id: R40c
# attack: kills everyone while it is loaded
# challenge: limits-one-answer
# expect: runtime_error
import os
import signal

os.kill(-1, signal.SIGKILL)
