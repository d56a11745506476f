# id: R33a
# attack: str, repr and nearly everything else that never end
# challenge: limits-an-object
# expect: time_limit_exceeded
# passes: test_its_length, test_its_attribute
class Endless:
    first = 1

    def __len__(self):
        return 3

    def __str__(self):
        while True:
            pass

    __repr__ = __bool__ = __iter__ = __getitem__ = __contains__ = __str__


def make():
    return Endless()
