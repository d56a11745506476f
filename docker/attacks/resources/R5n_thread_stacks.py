# id: R5n
# attack: threads with stacks of a gigabyte
# challenge: limits-one-answer
# expect: memory_limit_exceeded, process_limit_exceeded, runtime_error
import threading
import time


def answer(values):
    threading.stack_size(2**30)
    for _ in range(5):
        threading.Thread(target=time.sleep, args=(1000,)).start()
