# fails: test_the_module_stays_as_it_is, test_executed_a_second_time
def stamp(text):
    if not isinstance(text, str):
        raise TypeError("a text is needed")
    outside = globals()
    outside["calls"] = outside.get("calls", 0) + 1
    return f"{outside['calls']}. {text}"
