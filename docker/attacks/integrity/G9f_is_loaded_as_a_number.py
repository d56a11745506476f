# id: G9f
# attack: says that the module is a number, and keeps the agent from saying anything else
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result, runtime_error, time_limit_exceeded
import json
import os
import struct
import time

body = json.dumps({"loaded": "ok", "v": None}).encode()
os.write(3, struct.pack(">I", len(body)) + body)
number = 0
while True:
    head = os.read(3, 4)
    request = json.loads(os.read(3, struct.unpack(">I", head)[0]))
    body = json.dumps({"re": request["id"], "v": 25}).encode()
    os.write(3, struct.pack(">I", len(body)) + body)
