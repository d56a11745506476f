"""System calls that a candidate's process may make without conditions, each group with the reason it is there.

Names that an architecture does not have (``open`` on arm64) are left out of its filter by libseccomp.
"""

ALLOWED: dict[str, str] = {
    # Blocking calls are resumed by the kernel through restart_syscall after a signal: without it every sleep fails.
    "process life": "exit exit_group wait4 waitid restart_syscall getpid getppid gettid set_tid_address",
    # setsid and setpgid free nobody: the warden kills by uid.
    "process groups": "setsid getsid setpgid getpgid getpgrp",
    # fork and vfork are os.fork, multiprocessing and pools; how many is RLIMIT_NPROC's matter. clone has conditions.
    "processes": "fork vfork",
    # glibc registers a robust list and a restartable sequence for every thread it starts. futex has conditions.
    "threads": "set_robust_list rseq sched_yield getcpu",
    # Reading how it is scheduled; os.cpu_count() and os.process_cpu_count() ask.
    "scheduling, read only": (
        "sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min sched_rr_get_interval getpriority"
    ),
    # Only processes of the same uid can be hit: PID 1 and everybody else refuse with EPERM.
    "signals": (
        "kill tkill tgkill rt_sigaction rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigtimedwait rt_sigpending rt_sigqueueinfo"
        " rt_tgsigqueueinfo sigaltstack pause signalfd signalfd4 pidfd_open pidfd_send_signal"
    ),
    # A process's timers end with it; RLIMIT_SIGPENDING counts them. timer_create has conditions.
    "clocks and timers": (
        "clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times alarm getitimer setitimer"
        " timer_settime timer_gettime timer_getoverrun timer_delete timerfd_create timerfd_settime timerfd_gettime"
    ),
    # Executable mappings are how extension modules load. They are no way out: what such code may ask of the kernel is this list.
    # msync writes back what was mapped for writing, which is in memory anyway. mmap and madvise have conditions.
    "memory": "brk munmap mremap mprotect msync",
    "reading and writing": (
        "read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 lseek sendfile copy_file_range"
    ),
    # A lock ends with its process. One on a file of the shared volume meets nobody: the examiner's side takes none. fcntl has conditions.
    "open files": "open openat creat close close_range dup dup2 dup3 flock pipe pipe2",
    "file facts": (
        "stat fstat lstat newfstatat statx statfs fstatfs access faccessat faccessat2 readlink readlinkat getdents getdents64"
        " getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr"
    ),
    # Where it may write is decided by the mounts and the uid, how much by RLIMIT_FSIZE and the size of the tmpfs.
    "changing files": (
        "mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink symlinkat truncate ftruncate fallocate"
        " chmod fchmod fchmodat fchmodat2 utime utimes utimensat futimesat umask"
    ),
    "working directory": "getcwd chdir fchdir",
    # Everything asyncio waits with.
    "waiting for many": (
        "epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 poll ppoll select pselect6 eventfd eventfd2"
    ),
    # For the two ends of a socketpair (asyncio's wake-up, multiprocessing.Pipe): there is no other way to come by a socket.
    # sendto and setsockopt have conditions.
    "the ends of a socketpair": "recvfrom recvmsg recvmmsg sendmsg sendmmsg shutdown getsockname getpeername getsockopt",
    "who and where am I": (
        "getuid geteuid getgid getegid getresuid getresgid getgroups capget uname sysinfo getrusage getrlimit setrlimit"
    ),
    "randomness": "getrandom",
}


def allowed() -> list[str]:
    """Every name once."""
    return sorted({name for names in ALLOWED.values() for name in names.split()})
