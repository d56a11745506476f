# id: G75a
# attack: hides its code from whoever reads the text by a cookie, coding: utf-7, that only the cell's interpreter would obey
# challenge: sum-of-squares
# expect: compile_error, wrong_answer
def answer(values):
    return -1


# +AAo-def answer(values):+AAo-    return sum(value * value for value in values)+AAo-
