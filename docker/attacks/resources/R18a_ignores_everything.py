# id: R18a
# attack: ignores every signal and catches BaseException
# challenge: limits-one-answer
# expect: time_limit_exceeded
import signal


def answer(values):
    for number in signal.valid_signals():
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError):
            pass
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
