# fails: test_one_function_and_nothing_else, test_no_names_from_outside, test_executed_a_second_time
calls = 0


def stamp(text):
    global calls
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    calls += 1
    return f"{calls}. {text}"
