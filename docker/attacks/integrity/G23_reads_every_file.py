# id: G23
# attack: reads every file it can and prints whatever looks like a test or a long number
# challenge: sum-of-squares
# expect: wrong_answer, time_limit_exceeded, output_limit_exceeded
import os
import re


def answer(values):
    left = 400
    for root in ("/grader", "/tests", "/work", "/root", "/home", "/tmp", "/run", "/etc", "/var", "/opt", "/srv", "/mnt", "/usr/lib/python3/dist-packages"):
        for folder, _, files in os.walk(root):
            for name in files:
                try:
                    with open(os.path.join(folder, name), errors="replace") as file:
                        text = file.read(20_000)
                except OSError:
                    continue
                for match in re.findall(r"assert .{0,60}\d{10,}|canary-[0-9a-f]{16}", text):
                    print(folder, name, match)
                left -= 1
                if not left:
                    return -1
    return -1
