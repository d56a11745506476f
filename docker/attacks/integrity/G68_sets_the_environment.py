# id: G68
# attack: sets LD_PRELOAD, PYTHON* and PYTEST_* variables and its own loader, and answers wrongly
# challenge: sum-of-squares
# expect: wrong_answer
import os
import sys

for name in ("LD_PRELOAD", "LD_LIBRARY_PATH", "PYTHONSTARTUP", "PYTHONPATH", "PYTHONINSPECT", "PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTEST_CURRENT_TEST"):
    os.environ[name] = "/tmp/home/evil.so"
    os.putenv(name, "/tmp/home/evil.so")
sys.flags = sys.argv = sys.path = sys.path_hooks = sys.meta_path = []
sys.exit = sys.excepthook = sys.unraisablehook = lambda *args: None


def answer(values):
    return -1
