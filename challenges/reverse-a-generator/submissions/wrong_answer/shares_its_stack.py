# fails: test_two_results_at_once
STACK = []


def reverse(generator):
    STACK.extend(generator)
    while STACK:
        yield STACK.pop()
