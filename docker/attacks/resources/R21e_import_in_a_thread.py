# id: R21e
# attack: imports itself in a thread while it is loaded, and then waits for what nobody does
# challenge: limits-one-answer
# expect: time_limit_exceeded
import threading

thread = threading.Thread(target=lambda: __import__("solution"))
thread.start()
thread.join()


def answer(values):
    threading.Event().wait()
