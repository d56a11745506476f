# id: R51a
# attack: claims a length for which a list would be made, without having an item
# challenge: limits-numbers
# expect: wrong_answer, runtime_error, invalid_result, memory_limit_exceeded
# passes: test_not_too_many
class Long:
    def __len__(self):
        return 2**40

    def __iter__(self):
        return iter(())


def numbers():
    return Long()
