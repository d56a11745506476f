# fails: test_the_name_is_gone, test_the_name_means_something_else
def stamp(text):
    import sys

    if not isinstance(text, str):
        raise TypeError("a text is needed")
    frame = sys._getframe()
    myself = frame.f_globals[frame.f_code.co_name]
    myself.calls = getattr(myself, "calls", 0) + 1
    return f"{myself.calls}. {text}"
