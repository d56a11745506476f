/*
 * Memory in huge pages, and forks that own theirs from the start. What for: grader/forks/pages.py, which calls this.
 *
 * It is C because taking over a block is a copy and a change of the mapping between which nothing may write to the block, and Python always
 * writes. Whoever calls has one thread and holds the interpreter's lock.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#define BLOCK ((size_t)2 << 20)
#define WRITABLE (PROT_READ | PROT_WRITE)
#define GATHERED ((size_t)32 << 20) /* More than a warm interpreter's objects take; what is not used is given back. */
#define FILLER ((size_t)100 << 10) /* Below the size that malloc maps by itself. */
#define FEW_FAULTS 128 /* A huge page takes one, if the block that is copied is huge as well; small pages take one each, of which a block has 512. */

struct block {
    char *start;
    size_t bytes;
};

/* As in CPython's Include/cpython/objimpl.h. */
struct arenas {
    void *context;
    void *(*take)(void *context, size_t bytes);
    void (*give_back)(void *context, void *start, size_t bytes);
};
extern void PyObject_SetArenaAllocator(struct arenas *allocator) __attribute__((weak));

/* Where arenas are taken from: behind the interpreter's own data up to the end of their last block, then from blocks of their own. */
static struct {
    char *next, *end;
} stretches[2];

static char *up(const void *address)
{
    return (char *)(((uintptr_t)address + BLOCK - 1) & ~(BLOCK - 1));
}

static char *map(size_t bytes)
{
    char *start = mmap(NULL, bytes, WRITABLE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return start == MAP_FAILED ? NULL : start;
}

/* New memory that begins where a block does; NULL where there is none. */
static char *map_blocks(size_t bytes)
{
    char *all = map(bytes + BLOCK);
    if (all == NULL)
        return NULL;
    char *start = up(all);
    if (start > all)
        munmap(all, start - all);
    if (all + BLOCK > start)
        munmap(start + bytes, all + BLOCK - start);
    return start;
}

static void *take_arena(void *context, size_t bytes)
{
    (void)context;
    for (int i = 0; i < 2; i++)
        if ((size_t)(stretches[i].end - stretches[i].next) >= bytes) {
            void *arena = stretches[i].next;
            stretches[i].next += bytes;
            return arena;
        }
    return map(bytes);
}

static void give_arena_back(void *context, void *start, size_t bytes)
{
    (void)context;
    munmap(start, bytes);
}

/* For dl_iterate_phdr(3): stops at the file that holds the interpreter, and tells where its data end. */
static int find_data(struct dl_phdr_info *info, size_t size, void *found)
{
    (void)size;
    uintptr_t function = (uintptr_t)PyObject_SetArenaAllocator, last = 0;
    int here = 0;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *part = &info->dlpi_phdr[i];
        uintptr_t start = info->dlpi_addr + part->p_vaddr, end = start + part->p_memsz;
        if (part->p_type != PT_LOAD)
            continue;
        here = here || (start <= function && function < end);
        last = end > last ? end : last;
    }
    *(char **)found = (char *)last;
    return here;
}

/* Extends the interpreter's data to the end of their last block, if nothing else lies there, nor will: the heap may begin there. */
static void extend_data(void)
{
    char *data = NULL;
    if (!dl_iterate_phdr(find_data, &data))
        return;
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    char *start = (char *)(((uintptr_t)data + page - 1) & ~(page - 1)), *end = up(start), *heap = sbrk(0);
    if (start <= heap && heap <= end)
        return;
    if (start < end && mmap(start, end - start, WRITABLE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0) == start) {
        stretches[0].next = start;
        stretches[0].end = end;
    }
}

/*
 * From before the interpreter's first line Python's objects lie one after the other, in blocks, and so does what malloc gives. Without memory,
 * and in a program that is not Python, nothing changes.
 */
__attribute__((constructor)) static void gather(void)
{
    struct arenas allocator = {NULL, take_arena, give_arena_back};
    char *start = PyObject_SetArenaAllocator == NULL ? NULL : map_blocks(GATHERED);
    if (start == NULL)
        return;
    stretches[1].next = start;
    stretches[1].end = start + GATHERED;
    extend_data();
    /* So many fill a block. Where the heap cannot grow, for something lies behind it, malloc goes on elsewhere, and would without end. */
    char *boundary = up(sbrk(0));
    for (size_t fillers = BLOCK / FILLER + 1; fillers > 0 && (char *)sbrk(0) < boundary; fillers--)
        if (malloc(FILLER) == NULL)
            break;
    PyObject_SetArenaAllocator(&allocator);
}

/* Gives back the blocks that were gathered for and are not begun. */
void end_gathering(void)
{
    char *unused = up(stretches[1].next);
    if (unused < stretches[1].end)
        munmap(unused, stretches[1].end - unused);
    stretches[1].end = unused;
}

/* Puts a copy of its own, in huge pages where the kernel has them, in the place of whole blocks; 0, or -1 and nothing has changed. */
static int replace(char *start, size_t bytes, int protection)
{
    char *copy = map_blocks(bytes);
    if (copy == NULL)
        return -1;
    madvise(copy, bytes, MADV_HUGEPAGE);
    memcpy(copy, start, bytes);
    if ((protection != WRITABLE && mprotect(copy, bytes, protection) != 0)
        || mremap(copy, bytes, bytes, MREMAP_MAYMOVE | MREMAP_FIXED, start) == MAP_FAILED) {
        munmap(copy, bytes);
        return -1;
    }
    return 0;
}

/* The same, with no signal's handler in between. */
int own(char *start, size_t bytes, int protection)
{
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    int result = replace(start, bytes, protection);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return result;
}

/* What was held twice for a moment is no peak of the process's use, by proc(5). */
static void forget_peak(void)
{
    int file = open("/proc/self/clear_refs", O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    ssize_t ignored = write(file, "5", 1);
    (void)ignored;
    close(file);
}

static long faults(void)
{
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return used.ru_minflt;
}

/* Takes over one after the other, until the kernel has no memory or no huge page left: small ones are better copied as they are written to. */
static void own_all(const struct block *blocks, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        long before = faults();
        if (replace(blocks[i].start, blocks[i].bytes, WRITABLE) != 0 || faults() - before > FEW_FAULTS)
            return;
    }
}

/* fork(2), but the child has copies of these blocks of its own when this comes back in either; what cannot be copied stays shared. */
int fork_owning(const struct block *blocks, size_t count)
{
    int line[2];
    if (pipe(line) != 0)
        return -1;
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_SETMASK, &all, &before);
    int pid = fork();
    int error = errno;
    if (pid == 0) {
        own_all(blocks, count);
        forget_peak();
    }
    close(line[1]);
    if (pid > 0) {
        /* Until the child has closed its end, or is dead. What the parent writes to afterwards is no longer shared. */
        char nothing;
        while (read(line[0], &nothing, 1) < 0 && errno == EINTR)
            ;
    }
    close(line[0]);
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return pid;
}
