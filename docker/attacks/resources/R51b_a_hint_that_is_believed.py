# id: R51b
# attack: hints at a length for which a list would be made
# challenge: limits-numbers
# expect: invalid_result, wrong_answer, runtime_error
# passes: test_as_a_set, test_their_sum, test_the_largest, test_not_too_many
class Long:
    def __init__(self):
        self.items = iter((1, 2, 3))

    def __length_hint__(self):
        return 2**40

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.items)


def numbers():
    return Long()
