# id: G79
# attack: replaces attributes of what the test handed over, hoping to change the test's own
# challenge: first-matches
# expect: wrong_answer, runtime_error
# passes: test_each_number, test_visits_in_order, test_visits_with_a_bound_default
def first_matches(matches, items, count):
    matches.__code__ = (lambda item: True).__code__
    matches.__closure__ and None
    matches.__globals__["__builtins__"] = {}
    return list(items)[:count]


def each(items, visit):
    for item in items:
        visit(item)
    try:
        visit.__self__.append(1)
        visit.__code__ = (lambda item: None).__code__
    except (AttributeError, ValueError):
        pass
    return len(items)
