"""System calls that are refused with EPERM, so that Python raises a PermissionError that says what happened.

The filter is an allow-list: whatever is named nowhere is answered like the calls in ``absent``. Naming a call here changes only the
error, never the outcome.
"""

DENIED: dict[str, str] = {
    # No other program: the only code that runs is Python and what the image holds.
    "programs": "execve execveat uselib",
    # No conversation with anything outside: the network is absent, the door of the examiner is a unix socket.
    "sockets": "socket connect bind listen accept accept4",
    # Neither looking into other processes nor changing them.
    "other processes": (
        "ptrace process_vm_readv process_vm_writev process_madvise process_mrelease kcmp pidfd_getfd migrate_pages move_pages"
        " get_robust_list"
    ),
    # The uid is what the warden kills by, what limits are counted by and what files are swept by; it stays.
    "identity": "setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid setgroups capset",
    "ownership": "chown fchown lchown fchownat",
    # No namespaces, mounts or roots of its own.
    "namespaces and mounts": (
        "unshare setns mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr swapon swapoff"
        " listmount statmount"
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
        " io_destroy io_cancel io_pgetevents fanotify_init fanotify_mark inotify_init inotify_init1 inotify_add_watch inotify_rm_watch"
        " seccomp modify_ldt personality splice tee vmsplice remap_file_pages mbind get_mempolicy set_mempolicy"
        " set_mempolicy_home_node pkey_alloc pkey_free pkey_mprotect membarrier lsm_get_self_attr lsm_set_self_attr lsm_list_modules"
    ),
    # The machine is not the candidate's.
    "the machine": (
        "reboot kexec_load kexec_file_load init_module finit_module delete_module iopl ioperm syslog acct quotactl quotactl_fd"
        " settimeofday clock_settime clock_adjtime adjtimex sethostname setdomainname vhangup nfsservctl lookup_dcookie"
    ),
    # Its share of the processor stays as it was given: measurements are to be comparable.
    "scheduling": (
        "setpriority sched_setaffinity sched_setattr sched_getattr sched_setparam sched_setscheduler ioprio_set ioprio_get"
    ),
    "locked memory": "mlock mlock2 munlock mlockall munlockall",
    # Which pages of a file are in memory tells who has read it: files of the images are the same pages in all cells.
    "the page cache": "mincore cachestat",
    # Attributes would be a place to leave something in; reading them is allowed because shutil.copystat does.
    "writing extended attributes": "setxattr lsetxattr fsetxattr setxattrat removexattr lremovexattr fremovexattr removexattrat",
    "flushing the whole machine": "sync syncfs sync_file_range",
}


def denied() -> list[str]:
    """Every name once."""
    return sorted({name for names in DENIED.values() for name in names.split()})
