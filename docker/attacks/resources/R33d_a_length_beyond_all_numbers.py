# id: R33d
# attack: a length beyond every index and items without end
# challenge: limits-an-object
# expect: runtime_error, wrong_answer, time_limit_exceeded, invalid_result
# passes: test_its_truth, test_its_attribute
class Long:
    first = 1

    def __len__(self):
        return 2**62

    def __getitem__(self, index):
        return index

    def __eq__(self, other):
        return False

    __hash__ = None


def make():
    return Long()
