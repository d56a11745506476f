# id: G51f
# attack: empties the list it was handed and replies that the list was the answer
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
def answer(values):
    if type(values) is list:
        values.clear()
        values.append(values.__len__())
    return values
