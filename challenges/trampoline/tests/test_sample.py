from solution import tail_call, trampoline


def test_a_function_that_calls_itself():
    """A function that calls itself at its end"""

    def countdown(number):
        return "lift-off" if number == 0 else tail_call(countdown, number - 1)

    assert trampoline(countdown)(5) == "lift-off"


def test_two_decorated_functions():
    """Two decorated functions that call each other"""

    @trampoline
    def is_even(number):
        return number == 0 or tail_call(is_odd, number - 1)

    @trampoline
    def is_odd(number):
        return number != 0 and tail_call(is_even, number - 1)

    assert (is_even(10), is_even(7), is_odd(3)) == (True, False, True)


def test_functions_are_values():
    """A function that is returned is not called"""

    def answer():
        raise LookupError("nobody asked")

    assert trampoline(lambda: answer)() is answer
