problem = "an old one"
kept = []

try:
    pass
except ValueError as problem:
    kept.append(problem)
print(problem)

try:
    int("twelve")
except ValueError as problem:
    kept.append(problem)
    print(type(problem).__name__)
print("problem" in globals(), len(kept), kept[0].__traceback__ is None)


def look():
    trouble = "here"
    try:
        raise KeyError("spoon")
    except KeyError as trouble:
        inner = trouble
    try:
        return trouble
    except NameError as lost:
        return type(lost).__name__, inner.args


print(look())


def rebind():
    try:
        raise KeyError("fork")
    except KeyError as error:
        error = "rebound"
    return "error" in locals()


print(rebind())
print([n for n in range(3)], "n" in globals())
for n in range(3):
    pass
print(n)
print(problem)
