# id: R55c
# attack: returns a set of long texts that are hardly different
# challenge: limits-numbers
# expect: wrong_answer
# passes: test_not_too_many
def numbers():
    return {"x" * 300 + str(number) for number in range(8_000)}
