def inner():
    try:
        got = yield "first"
        print("inner got", got)
        yield "second"
    except KeyError:
        yield "mended"
    finally:
        print("inner closes")
    return "result"


def outer():
    value = yield from inner()
    print("outer got", value)
    yield "last"


talk = outer()
try:
    talk.send("too early")
except TypeError:
    print("not yet")
print(next(talk), talk.send("hello"))
print(talk.throw(KeyError("spoon")))
print(next(talk), next(talk, "over"))

talk = outer()
next(talk)
talk.close()
print(next(talk, "closed"))
talk.throw(KeyError("fork"))
