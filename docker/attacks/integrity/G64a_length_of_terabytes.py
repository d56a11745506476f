# id: G64a
# attack: claims a length for which the test's own list has no memory
# challenge: summary-of-file
# expect: wrong_answer, runtime_error, invalid_result
class Long:
    def __len__(self):
        return 10**15

    def __iter__(self):
        return iter(())


def mean(path):
    return Long()


words = shout = mean
