# id: R8d
# attack: folders within folders within folders, with a mode of zero
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 2
import os


def answer(values):
    here = os.getcwd()
    for _ in range(900):
        os.mkdir("d")
        os.chdir("d")
    for _ in range(900):
        os.chdir("..")
        os.chmod("d", 0)
    assert os.getcwd() == here
    return sum(value * value for value in values)
