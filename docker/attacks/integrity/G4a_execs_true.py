# id: G4a
# attack: replaces itself by /bin/true
# challenge: sum-of-squares
# expect: runtime_error
import os


def answer(values):
    os.execv("/bin/true", ["true"])
