# id: R8a
# attack: fills every place that it can write to with files as large as they may be
# challenge: limits-one-answer
# expect: runtime_error, memory_limit_exceeded
import itertools
import os


def answer(values):
    for place in ("/tmp", "/dev/shm", "."):
        for number in itertools.count():
            try:
                with open(os.path.join(place, f"full{number}"), "wb") as file:
                    file.write(bytes(2**20))
            except OSError:
                if number == 0 or number > 200:
                    break
    raise OSError("there is no place left")
