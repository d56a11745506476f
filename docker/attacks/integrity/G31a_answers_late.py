# id: G31a
# attack: atexit, __del__, weak references and a thread that answer after the function returned a wrong value
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
import atexit
import json
import os
import struct
import threading
import weakref


def say_right(*_):
    for number in range(1, 30):
        body = json.dumps({"re": number, "v": 25}).encode()
        os.write(3, struct.pack(">I", len(body)) + body)


class Late:
    def __del__(self):
        say_right()


class Watched: ...


atexit.register(say_right)


def answer(values):
    threading.Timer(0.01, say_right).start()
    watched = Watched()
    weakref.finalize(watched, say_right)
    late = Late()
    return 24
