"""A real process that sends too much, writes where it should not, or raises where nobody expects it."""

import pytest

from grader.examiner.remote import CandidateGone, ProtocolFault, is_candidates


@pytest.mark.parametrize(
    "returned",
    [
        "cyclic",
        "nested",
        "10 ** 1_000_000",
        "list(range(2_000_000))",
        "'x' * 20_000_000",
        "'x' * 8_388_600",
        "[object() for _ in range(100_001)]",
        "b'x' * 10_000_000",
    ],
)
def test_what_an_honest_process_cannot_send_ends_the_session_too(load, returned):
    session = load(f"""
        import sys
        sys.set_int_max_str_digits(0)
        cyclic = []
        cyclic.append(cyclic)
        nested = []
        for _ in range(100_000): nested = [nested]
        def f(): return {returned}
    """)
    with pytest.raises(ProtocolFault):
        session.module.f()
    assert session.fault


@pytest.mark.parametrize(
    "act",
    [
        "for d in range(3, 100):\n        try: os.write(d, b'{}' * 100)\n        except OSError: pass",
        "for d in range(3, 100):\n        try: os.close(d)\n        except OSError: pass",
        "for d in range(3, 100):\n        try: os.dup2(1, d)\n        except OSError: pass",
        "os.write(max(int(d) for d in os.listdir('/proc/self/fd') if int(d) < 100), b'\\0\\0\\0\\2{}')",
    ],
    ids=["writes", "closes", "replaces", "frames"],
)
def test_a_process_that_writes_or_closes_descriptors_ends_the_session_or_changes_nothing(load, act):
    session = load(f"import os\ndef f():\n    {act}\n    return 7")
    try:
        assert session.module.f() == 7
    except (ProtocolFault, CandidateGone):
        assert session.fault or session.gone


@pytest.mark.parametrize("call", ["repr", "str", "len", "hash", "iter", "bool"])
def test_special_methods_that_raise_are_the_candidates_errors(solve, call):
    thing = solve(
        "class A:\n"
        + "".join(
            f"    def __{n}__(self): raise KeyError('{n}')\n" for n in ("repr", "str", "len", "hash", "iter", "bool")
        )
        + "def f(): return A()"
    ).f()
    with pytest.raises(KeyError) as caught:
        {"repr": repr, "str": str, "len": len, "hash": hash, "iter": iter, "bool": bool}[call](thing)
    assert is_candidates(caught.value)


def test_a_proxy_can_still_be_shown_when_the_process_is_gone(load):
    session = load("import os\nclass A: pass\ndef leave(): os._exit(1)")
    thing = session.module.A()
    with pytest.raises(CandidateGone):
        session.module.leave()
    assert repr(thing) == "<A of a candidate's process that has ended>"
    assert "A" in repr(type(thing))
