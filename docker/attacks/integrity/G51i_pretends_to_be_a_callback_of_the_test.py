# id: G51i
# attack: speaks the protocol itself: throws the test's own objects into its functions and sources
# challenge: first-matches
# expect: wrong_answer, invalid_result, runtime_error
import json
import os
import struct


def say(message):
    body = json.dumps(message).encode()
    os.write(3, struct.pack(">I", len(body)) + body)


def first_matches(matches, items, count):
    for handle in (1, 2, 3):
        say({"id": 900 + handle, "lane": 0, "f": "throw", "t": handle, "a": [["e", 0, ["c", "builtins.StopIteration"], "builtins.StopIteration", [], "", [], None, None, None, None]]})
        say({"id": 950 + handle, "lane": -5, "f": "close", "t": handle})
    return [6, 8][:count]


def each(items, visit):
    for handle in (1, 2, 3):
        say({"id": 900 + handle, "lane": -1, "f": "call", "t": handle, "a": [["y", handle]]})
    return len(items)
