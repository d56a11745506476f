def first_matches(matches, items, count):
    found = []
    items = iter(items)
    while len(found) < count:
        try:
            item = next(items)
        except StopIteration:
            break
        if matches(item):
            found.append(item)
    return found


def each(items, visit):
    number = 0
    for item in items:
        visit(item)
        number += 1
    return number
