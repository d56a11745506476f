# fails: test_one_side_before_the_other
def linearise(hierarchy, name):
    level, found = [name], {}
    for _ in hierarchy:
        for each in level:
            found.pop(each, None)
            found[each] = True
        level = list(dict.fromkeys(base for each in level for base in hierarchy[each]))
    if level:
        raise ValueError("a cycle")
    return list(found)
