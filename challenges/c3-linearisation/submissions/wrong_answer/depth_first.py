# fails: test_a_diamond, test_nobody_comes_before_its_subclasses
def linearise(hierarchy, name):
    found = []

    def visit(each, below):
        if each in below:
            raise ValueError(each)
        if each not in found:
            found.append(each)
            for base in hierarchy[each]:
                visit(base, {*below, each})

    visit(name, frozenset())
    return found
