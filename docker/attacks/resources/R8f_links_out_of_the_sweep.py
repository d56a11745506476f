# id: R8f
# attack: symbolic links to everything that somebody else might delete
# challenge: limits-one-answer
# expect: accepted
# passes: all
# times: 2
import os


def answer(values):
    for number, target in enumerate(("/", "/proc/1", "/grader", "/usr", "/dev/shm", "..", "/proc/self/fd")):
        os.symlink(target, f"link{number}")
        os.mkdir(f"folder{number}")
        os.symlink(target, f"folder{number}/link")
    os.rename(os.getcwd(), "/tmp/elsewhere")
    os.symlink("/usr", "/tmp/home")
    return sum(value * value for value in values)
