table = {1: "int", True: "bool", 1.0: "float"}
print(table)
print(len({0, False, 0.0, -0.0, 0j, "0", ""}))
print({True: "a"} | {1: "b"}, {1, True} == {1.0})

nan = float("nan")
print(nan == nan, nan in [nan], len({nan, nan, float("nan")}))
print([0, False, 1, True].count(1), [0, 1, 2].index(True), "ab"[True])
print({(1, "x"): "tuple"}[True, "x"], True + True, sum([True, 2]))


class Same:
    def __eq__(self, other):
        return True

    def __hash__(self):
        return hash(1)


print(table[Same()], 1 in {Same(): 0}, 2 in {Same(): 0})


class Unhashed(Same):
    def __eq__(self, other):
        return True


print(Unhashed() in [1, 2], Unhashed() in (3,))
print(Unhashed() in table)
