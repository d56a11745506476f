# fails: test_worked_out
def linearise(hierarchy, name):
    made = {}

    def make(each):
        if each in made:
            if made[each] is None:
                raise ValueError(each)
            return made[each]
        made[each] = None
        made[each] = type(each, tuple([make(base) for base in hierarchy[each]]), {})
        return made[each]

    return [kind.__name__ for kind in make(name).__mro__[:-1]]
