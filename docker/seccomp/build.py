"""Compiles the allow-list to the BPF program that the warden loads into every candidate's process.

Usage: ``python3 build.py OUTPUT [ARCHITECTURE]``, the architecture as libseccomp names it (``x86_64``, ``aarch64``; the machine's own
when left out). Runs when the image is built, so that a cell needs no libseccomp.
"""

import errno
import sys
from pathlib import Path

from allowed import allowed
from conditions import add_conditional_rules
from denied import denied
from satisfied import satisfied
from seccomp import ALLOW, ERRNO, KILL_PROCESS, Arch, Attr, SyscallFilter

_BINARY_TREE = 2
"""seccomp_attr_set(3), SCMP_FLTATR_CTL_OPTIMIZE: look a call up in logarithmic instead of linear time."""


def compile_filter(architecture: str | None = None) -> SyscallFilter:
    """The whole filter; RuntimeError for a name or an architecture libseccomp does not know."""
    rules = SyscallFilter(ERRNO(errno.ENOSYS))
    # 32-bit and x32 calls have other numbers: through them every rule below could be walked around.
    rules.set_attr(Attr.ACT_BADARCH, KILL_PROCESS)
    rules.set_attr(Attr.CTL_OPTIMIZE, _BINARY_TREE)
    if architecture is not None:
        _be_for(rules, getattr(Arch, architecture.upper()))
    for name in allowed():
        rules.add_rule(ALLOW, name)
    for name in denied():
        rules.add_rule(ERRNO(errno.EPERM), name)
    for name in satisfied():
        rules.add_rule(ERRNO(0), name)
    add_conditional_rules(rules)
    return rules


def _be_for(rules: SyscallFilter, architecture: int) -> None:
    if not rules.exist_arch(architecture):
        rules.add_arch(architecture)
        rules.remove_arch(Arch.NATIVE)


def main(output: str, architecture: str | None = None) -> None:
    with Path(output).open("wb") as file:
        compile_filter(architecture).export_bpf(file)


if __name__ == "__main__":
    main(*sys.argv[1:])
