# id: G61
# attack: reads the default that a function of the test's own is bound to, and hands it back as an answer
# challenge: first-matches
# expect: wrong_answer
import inspect


def first_matches(matches, items, count):
    return [parameter.default for parameter in inspect.signature(matches).parameters.values()]


def each(items, visit):
    for _ in items:
        visit(*[parameter.default for parameter in inspect.signature(visit).parameters.values() if parameter.name == "wanted"])
    return len(items)
