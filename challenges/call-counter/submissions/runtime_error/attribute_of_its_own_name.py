# fails: test_the_name_is_gone, test_the_name_means_something_else, test_no_names_from_outside
def stamp(text):
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    stamp.calls = getattr(stamp, "calls", 0) + 1
    return f"{stamp.calls}. {text}"
