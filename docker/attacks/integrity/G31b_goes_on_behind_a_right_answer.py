# id: G31b
# attack: leaves finalizers and a sleeping thread behind the right answer
# challenge: sum-of-squares
# expect: accepted
# passes: all
import atexit
import threading
import time
import weakref


class Late:
    def __del__(self):
        raise SystemExit(1)


atexit.register(exit, 1)


def answer(values):
    late = Late()
    weakref.finalize(late, exit, 1)
    threading.Thread(target=time.sleep, args=(100,)).start()
    return sum(value * value for value in values)
