# id: R57g
# attack: reads and writes every device it can open
# challenge: limits-files
# expect: time_limit_exceeded, memory_limit_exceeded, runtime_error
import glob
import os


def lines(path):
    for device in sorted(glob.glob("/dev/*") + glob.glob("/dev/*/*")):
        for how in (os.O_RDONLY | os.O_NONBLOCK, os.O_WRONLY | os.O_NONBLOCK):
            try:
                end = os.open(device, how | os.O_NOCTTY)
                os.read(end, 100) if how & os.O_NONBLOCK and not how & os.O_WRONLY else os.write(end, b"x")
                os.close(end)
            except OSError:
                pass
    with open("/dev/zero", "rb") as zeros:
        return zeros.read().count(b"\n")
