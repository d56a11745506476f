# id: G16d
# attack: returns subclasses of list and dict with comparisons, length and iteration overridden
# challenge: first-matches
# expect: wrong_answer, invalid_result, runtime_error
class Yes(list):
    def __eq__(self, other):
        return True

    def __len__(self):
        return 2

    def __iter__(self):
        return iter(())


class AlsoYes(dict):
    __eq__ = lambda self, other: True


def first_matches(matches, items, count):
    return Yes() if count == 2 else AlsoYes()


def each(items, visit):
    return Yes()
