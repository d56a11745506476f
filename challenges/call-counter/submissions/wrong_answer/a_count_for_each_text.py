# fails: test_one_count_for_all_texts
def stamp(text, *, _calls={}):
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    _calls[text] = _calls.get(text, 0) + 1
    return f"{_calls[text]}. {text}"
