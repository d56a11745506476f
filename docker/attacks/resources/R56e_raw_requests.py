# id: R56e
# attack: floods the channel with requests of its own, from as many threads as it can name
# challenge: limits-callbacks
# expect: invalid_result, time_limit_exceeded, runtime_error, wrong_answer
import os
import struct
import time


def flood(*args):
    number = 10**6
    while True:
        number += 1
        body = b'{"id":%d,"lane":-%d,"f":"readline","t":0}' % (number, number)
        os.write(3, struct.pack(">I", len(body)) + body)


through = pull = fetch_all = flood
