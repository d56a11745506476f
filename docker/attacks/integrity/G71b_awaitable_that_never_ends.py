# id: G71b
# attack: awaitables that yield for ever, that yield what no loop knows, that end twice
# challenge: fetch-in-order
# expect: wrong_answer, runtime_error, time_limit_exceeded, invalid_result
class Forever:
    def __init__(self, number):
        self.number = number

    def __await__(self):
        if self.number == 1:
            yield "not a future"
        if self.number == 2:
            return iter(())
        while True:
            yield


def fetch_all(fetch, keys):
    return Forever(len(keys))
