# id: G60a
# attack: catches the failed assertion of the test's own function and source, and goes on as if nothing had happened
# challenge: first-matches
# expect: wrong_answer
# passes: test_even_numbers, test_each_number, test_asks_once_for_each_item, test_a_failing_predicate
def first_matches(matches, items, count):
    found = []
    items = iter(items)
    while True:
        try:
            item = next(items)
        except BaseException:
            return found[:count]
        if matches(item):
            found.append(item)


def each(items, visit):
    for item in items:
        try:
            if item > 100:
                visit(0)
        except BaseException:
            continue
        visit(item)
    return len(items)
