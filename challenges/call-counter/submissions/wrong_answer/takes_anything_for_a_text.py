# fails: test_a_call_that_fails_does_not_count
def stamp(text, *, _calls=[]):
    _calls.append(text)
    return f"{len(_calls)}. {text}"
