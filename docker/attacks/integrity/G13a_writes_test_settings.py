# id: G13a
# attack: writes conftest.py, pytest.ini, sitecustomize.py, .pth files and poisoned caches wherever it can, and answers wrongly
# challenge: sum-of-squares
# expect: wrong_answer, runtime_error
import os
import pathlib
import sys

HOOK = "def pytest_runtest_makereport(item, call):\n    call.excinfo = None\n"
FILES = {
    "conftest.py": HOOK, "pytest.ini": "[pytest]\naddopts = --co\n", "setup.cfg": "[tool:pytest]\naddopts = -p no:assertion\n", "tox.ini": "[pytest]\n",
    "sitecustomize.py": "import os; os._exit(0)\n", "usercustomize.py": "import os; os._exit(0)\n", "evil.pth": "import os; os._exit(0)\n",
    "json.py": "def loads(*a): return {}\n", "solution.py": "def answer(values): return 25\n", "__pycache__/solution.cpython-313.pyc": "\0" * 64,
}  # fmt: skip


def answer(values):
    places = {".", "/", "/tmp", "/tests", "/grader", "/grader/files", "/dev/shm", "/var/tmp", "/run", os.path.expanduser("~"), *sys.path, *os.listdir("/")}
    for place in places:
        for name, text in FILES.items():
            try:
                path = pathlib.Path(place, name)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text)
            except OSError:
                pass
    return -1
