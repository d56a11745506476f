# id: G9b
# attack: answers a request a second time, with another value
# challenge: sum-of-squares
# expect: invalid_result, runtime_error
import gc
import json
import os
import struct

import grader.agent.conversation

say = grader.agent.conversation.Conversation.say


def twice(self, message):
    say(self, dict(message))
    if "re" in message:
        body = json.dumps({"re": message["re"], "v": 0}).encode()
        os.write(3, struct.pack(">I", len(body)) + body)


grader.agent.conversation.Conversation.say = twice


def answer(values):
    return 1
