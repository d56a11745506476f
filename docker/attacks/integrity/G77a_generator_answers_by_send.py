# id: G77a
# attack: returns generators that answer by what is sent to them, and that never end
# challenge: summary-of-file
# expect: wrong_answer, runtime_error, time_limit_exceeded
def mean(path):
    got = yield 1
    while True:
        got = yield got


words = shout = mean
