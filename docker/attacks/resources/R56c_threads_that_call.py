# id: R56c
# attack: calls from more and more threads at the same time
# challenge: limits-callbacks
# expect: process_limit_exceeded, output_limit_exceeded
import threading


def through(apply):
    def call():
        while True:
            apply(int, 3)

    while True:
        threading.Thread(target=call).start()


def pull(source):
    through(lambda function, number: next(source))


async def fetch_all(fetch):
    through(lambda function, number: fetch(number))
