"""System calls that are refused with EPERM, so that Python raises a PermissionError that says what happened.

The filter is an allow-list: whatever is named neither here nor among the allowed ones is answered with ENOSYS, "this kernel does
not have it". That is the answer for which the C library and runtimes keep a way round (clone3 falls back to clone, openat2 to
openat), and it holds for calls that kernels are yet to grow. Naming a call here changes only the error, never the outcome.
"""

DENIED: dict[str, str] = {
    # No other program: the only code that runs is Python and what the image holds.
    "programs": "execve execveat uselib",
    # No conversation with anything outside: the network is absent, the door of the examiner is a unix socket.
    "sockets": "socket connect bind listen accept accept4",
    # Neither looking into other processes nor changing them.
    "other processes": (
        "ptrace process_vm_readv process_vm_writev process_madvise process_mrelease kcmp pidfd_getfd migrate_pages move_pages"
    ),
    # The uid is what the warden kills by and what limits are counted by; it stays.
    "identity": "setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid setgroups capset",
    # No namespaces, mounts or roots of its own.
    "namespaces and mounts": (
        "unshare setns mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr swapon swapoff"
    ),
    # Handles open files by number, past every directory's permissions.
    "file handles": "open_by_handle_at name_to_handle_at",
    # Storage that outlives a process and belongs to no file system the warden sweeps.
    "System V and POSIX message passing": (
        "shmget shmat shmctl shmdt semget semop semtimedop semctl msgget msgsnd msgrcv msgctl mq_open mq_unlink mq_timedsend"
        " mq_timedreceive mq_notify mq_getsetattr"
    ),
    "keyrings": "add_key request_key keyctl",
    # Memory that RLIMIT_DATA does not count and a file that lives on no swept file system; a temporary file does the same work.
    "anonymous files": "memfd_create memfd_secret",
    # Large and young parts of the kernel, where the holes are found.
    "kernel surface": (
        "bpf perf_event_open userfaultfd io_uring_setup io_uring_enter io_uring_register io_setup io_submit io_getevents"
        " io_destroy io_cancel fanotify_init fanotify_mark inotify_init inotify_init1 inotify_add_watch inotify_rm_watch"
        " seccomp modify_ldt personality splice tee vmsplice remap_file_pages mbind set_mempolicy set_mempolicy_home_node"
        " pkey_alloc pkey_free pkey_mprotect"
    ),
    # The machine is not the candidate's.
    "the machine": (
        "reboot kexec_load kexec_file_load init_module finit_module delete_module iopl ioperm syslog acct quotactl quotactl_fd"
        " settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname vhangup nfsservctl lookup_dcookie"
    ),
    # Its share of the processor stays as it was given: measurements are to be comparable.
    "scheduling": (
        "setpriority sched_setaffinity sched_setattr sched_setparam sched_setscheduler ioprio_set"
    ),
    # The locked memory of a cell is nobody's need; mlock itself is bounded by RLIMIT_MEMLOCK.
    "locking all memory": "mlockall munlockall mlock2 mincore",
    # Attributes would be a place to leave something in; reading them is allowed because shutil.copystat does.
    "writing extended attributes": "setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr",
    "flushing the whole machine": "sync syncfs sync_file_range",
}


def denied() -> list[str]:
    """Every name once."""
    return sorted({name for names in DENIED.values() for name in names.split()})
