# fails: test_one_function_and_nothing_else
def counting():
    calls = 0

    def stamp(text):
        nonlocal calls
        if not isinstance(text, str):
            raise TypeError("a text is needed")
        calls += 1
        return f"{calls}. {text}"

    return stamp


stamp = counting()
