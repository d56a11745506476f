# fails: test_executed_a_second_time
def stamp(text):
    import os

    if not isinstance(text, str):
        raise TypeError("a text is needed")
    calls = int(os.environ.get("CALLS", "0")) + 1
    os.environ["CALLS"] = str(calls)
    return f"{calls}. {text}"
