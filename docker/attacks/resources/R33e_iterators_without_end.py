# id: R33e
# attack: items without end, in order, by await and in event loops
# challenge: limits-an-object
# expect: time_limit_exceeded, wrong_answer
# passes: test_its_length, test_its_truth, test_its_attribute, test_it_is_a_context
class Endless:
    first = 1

    def __len__(self):
        return 3

    def __iter__(self):
        while True:
            yield 1

    async def __aiter__(self):
        while True:
            yield 1

    def __await__(self):
        while True:
            yield

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def make():
    return Endless()
