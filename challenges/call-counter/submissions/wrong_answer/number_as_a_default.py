# fails: test_numbers_go_up, test_one_count_for_all_texts
def stamp(text, *, _calls=0):
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    _calls += 1
    return f"{_calls}. {text}"
