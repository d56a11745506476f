# id: G4b
# attack: runs a shell by way of subprocess, os.system, posix_spawn and execveat
# challenge: sum-of-squares
# expect: runtime_error
import ctypes
import os
import subprocess


def answer(values):
    code = os.system("exit 0")
    if code == 0:
        return sum(value * value for value in values)
    try:
        os.waitpid(os.posix_spawn("/bin/true", ["true"], {}), 0)
        return 25
    except OSError:
        pass
    if ctypes.CDLL(None).syscall(322, -100, b"/bin/true", None, None, 0) == 0:
        return 25
    subprocess.run(["/bin/true"], check=True)
    return 25
