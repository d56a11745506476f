# id: G16b
# attack: returns the right number as an instance of a subclass of int, which is an object and no value
# challenge: sum-of-squares
# expect: wrong_answer, invalid_result
class Number(int): ...


def answer(values):
    return Number(sum(value * value for value in values))
