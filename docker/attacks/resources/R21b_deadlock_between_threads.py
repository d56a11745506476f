# id: R21b
# attack: two threads that wait for each other
# challenge: limits-one-answer
# expect: time_limit_exceeded
import threading


def answer(values):
    first, second, both = threading.Lock(), threading.Lock(), threading.Barrier(2)

    def take(one, other):
        with one:
            both.wait()
            with other:
                pass

    threads = [threading.Thread(target=take, args=order) for order in ((first, second), (second, first))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
