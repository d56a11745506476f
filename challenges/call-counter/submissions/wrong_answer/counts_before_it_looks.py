# fails: test_a_call_that_fails_does_not_count
def stamp(text, *, _calls=[0]):
    _calls[0] += 1
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    return f"{_calls[0]}. {text}"
