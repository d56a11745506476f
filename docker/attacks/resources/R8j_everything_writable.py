# id: R8j
# attack: tries to write into every folder there is
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os


def answer(values):
    written = []
    for place, _, _ in os.walk("/"):
        if place.startswith(("/proc", "/sys")) and place.count("/") > 2:
            continue
        try:
            with open(os.path.join(place, "was-here"), "w") as file:
                file.write("me")
            written.append(place)
        except OSError:
            pass
    print(sorted(written))
    return sum(value * value for value in values)
