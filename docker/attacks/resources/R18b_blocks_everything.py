# id: R18b
# attack: blocks every signal in threads and sleeps
# challenge: limits-one-answer
# expect: time_limit_exceeded
import signal
import threading


def answer(values):
    signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))
    for _ in range(3):
        threading.Thread(target=threading.Event().wait).start()
    while True:
        signal.sigwait([signal.SIGUSR1])
