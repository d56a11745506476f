def note(label, value):
    print("noted", label)
    return value


assert note("a", True), note("b", "never")
assert (note("c", False), "a message")

if __debug__:
    try:
        assert note("d", 0), (1, 2)
    except AssertionError as error:
        print(error.args)

try:
    assert not note("e", [0])
except AssertionError as error:
    print(error.args)

assert note("f", ""), note("g", "a reason")
print("done")
