# id: R17a
# attack: a regular expression that backtracks for ages
# challenge: limits-one-answer
# expect: time_limit_exceeded
import re


def answer(values):
    return re.match(r"(a*)*b", "a" * 40) or 0
