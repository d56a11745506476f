# id: G72b
# attack: pulls the test's generator from several threads and inside itself, throws into it and closes it
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error, invalid_result
import threading


def answer(values):
    if type(values) is list:
        return -1
    pulled = []

    def pull():
        for act in (lambda: next(values), lambda: values.send(values), lambda: values.throw(KeyError("x")), values.close, lambda: next(values)):
            try:
                pulled.append(act())
            except BaseException as error:
                pulled.append(error)

    threads = [threading.Thread(target=pull) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return -1
