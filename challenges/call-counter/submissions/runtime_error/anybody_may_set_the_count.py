# fails: test_a_second_positional_argument
def stamp(text, _calls=[]):
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    _calls.append(text)
    return f"{len(_calls)}. {text}"
