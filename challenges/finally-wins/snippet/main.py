def overruled():
    try:
        return "try"
    finally:
        return "finally"


def too_late():
    value = ["try"]
    try:
        return value[0]
    finally:
        value[0] = "finally"


def in_time():
    value = ["try"]
    try:
        return value
    finally:
        value[0] = "finally"


def swallowed():
    for turn in range(3):
        try:
            1 / 0
        finally:
            continue
    return turn


def skipped():
    try:
        return "try"
    except ValueError:
        return "except"
    else:
        return "else"
    finally:
        print("finally")


def replaced():
    try:
        return {}["key"]
    except KeyError:
        return int("no number")
    finally:
        [].pop()


print(overruled())
print(too_late(), in_time())
print(swallowed())
print(skipped())
try:
    replaced()
except LookupError as error:
    print(type(error).__name__, type(error.__context__).__name__)
    print(type(error.__context__.__context__).__name__)
    raise error.__context__
