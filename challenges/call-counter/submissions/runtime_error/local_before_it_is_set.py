# fails: test_numbers_go_up
def stamp(text):
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    calls = calls + 1
    return f"{calls}. {text}"
