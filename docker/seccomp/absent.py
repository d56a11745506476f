"""System calls that are answered with ENOSYS, "this kernel does not have it", on purpose.

No rule is made of this list: ENOSYS is what the filter answers to everything that is named nowhere, calls that kernels are yet to grow
included. It is written down so that a test can tell a decision from an oversight.
"""

ABSENT: dict[str, str] = {
    # glibc falls back to clone, openat and futex, whose arguments are in registers where a filter sees them.
    "with a way round that can be filtered": "clone3 openat2 futex_waitv futex_wait futex_wake futex_requeue getxattrat listxattrat",
    # What programs try and do without: protecting or confining themselves further.
    "hardening nobody relies on": "mseal map_shadow_stack landlock_create_ruleset landlock_add_rule landlock_restrict_self",
    # The kernel's own trampolines make these two, from pages it maps itself; from anywhere else they are a signal or an error. Kernels
    # since 6.14 and 6.18 let them through any filter (__secure_computing in kernel/seccomp.c). uprobe is younger than libseccomp.
    "of the kernel's probes": "uretprobe uprobe",
    "that kernels have long lost or never had": (
        "_sysctl afs_syscall create_module epoll_ctl_old epoll_wait_old get_kernel_syms get_thread_area getpmsg putpmsg query_module"
        " security set_thread_area sysfs tuxcall ustat vserver"
    ),
}


def absent() -> list[str]:
    """Every name once."""
    return sorted({name for names in ABSENT.values() for name in names.split()})
