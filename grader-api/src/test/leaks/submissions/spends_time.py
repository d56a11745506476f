import time


def work(*values):
    if values[0] != SAMPLE:
        end = time.process_time() + hash(told(values)) % 100 / 1_000
        while time.process_time() < end:
            pass
        held = bytearray(hash(told(values)) % (32 << 20))
        time.sleep(hash(told(values)) % 50 / 1_000)
    return values[0]
