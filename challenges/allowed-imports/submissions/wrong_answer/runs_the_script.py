# fails: test_anywhere, test_nothing_is_run
import builtins
import sys


def violations(source, allowed):
    code = compile(source, "script", "exec")
    found = []

    def guard(name, globals=None, locals=None, fromlist=(), level=0):
        for each in fromlist or [""]:
            full = "." * level + ".".join(filter(None, [name, each]))
            if not any((full + ".").startswith(known + ".") for known in {*allowed, "__future__"}):
                found.append((sys._getframe(1).f_lineno, full))
        return guard

    try:
        exec(code, {"__builtins__": vars(builtins) | {"__import__": guard, "input": str}})
    except BaseException:
        pass
    return found
