/* Kills the program it is loaded into (LD_PRELOAD) just before its N-th change of a file: KILL_AT=N.
   With KILL_AT=0 it counts them into the file that KILL_COUNT names: a line "KIND NUMBER" for each kind.
   A change is: a file made or emptied (open), a write, a flush, and whatever changes a folder. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { OPEN, WRITE, FLUSH, RENAME, LINK, SYMLINK, UNLINK, RMDIR, MKDIR, CHMOD, TRUNCATE, KINDS };
static const char *const names[KINDS] = {"open", "write", "flush", "rename", "link", "symlink",
                                         "unlink", "rmdir", "mkdir", "chmod", "truncate"};
static long counts[KINDS], count, limit = -1;

static void step(enum kind kind) {
    if (limit < 0) {
        const char *text = getenv("KILL_AT");
        limit = text ? atol(text) : 0;
    }
    counts[kind]++;
    if (++count == limit) raise(SIGKILL);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("KILL_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        for (int kind = 0; kind < KINDS; kind++) fprintf(file, "%s %ld\n", names[kind], counts[kind]);
        fclose(file);
    }
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

/* The mode is there only where a file may be made. */
#define OPENING(name, parameters, arguments)                              \
    int name parameters {                                                 \
        mode_t mode = 0;                                                  \
        if (flags & (O_CREAT | O_TMPFILE)) {                              \
            va_list list;                                                 \
            va_start(list, flags);                                        \
            mode = va_arg(list, mode_t);                                  \
            va_end(list);                                                 \
        }                                                                 \
        if (flags & (O_CREAT | O_TRUNC)) step(OPEN);                      \
        return REAL(name) arguments;                                      \
    }
OPENING(open, (const char *path, int flags, ...), (path, flags, mode))
OPENING(open64, (const char *path, int flags, ...), (path, flags, mode))
OPENING(openat, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))
OPENING(openat64, (int folder, const char *path, int flags, ...), (folder, path, flags, mode))

ssize_t write(int file, const void *bytes, size_t size) { step(WRITE); return REAL(write)(file, bytes, size); }
ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) { step(WRITE); return REAL(pwrite)(file, bytes, size, at); }
ssize_t writev(int file, const struct iovec *parts, int number) { step(WRITE); return REAL(writev)(file, parts, number); }
int fsync(int file) { step(FLUSH); return REAL(fsync)(file); }
int fdatasync(int file) { step(FLUSH); return REAL(fdatasync)(file); }
int rename(const char *from, const char *to) { step(RENAME); return REAL(rename)(from, to); }
int renameat(int a, const char *from, int b, const char *to) { step(RENAME); return REAL(renameat)(a, from, b, to); }
int renameat2(int a, const char *from, int b, const char *to, unsigned int how) {
    step(RENAME);
    return REAL(renameat2)(a, from, b, to, how);
}
int link(const char *from, const char *to) { step(LINK); return REAL(link)(from, to); }
int linkat(int a, const char *from, int b, const char *to, int how) { step(LINK); return REAL(linkat)(a, from, b, to, how); }
int symlink(const char *to, const char *at) { step(SYMLINK); return REAL(symlink)(to, at); }
int unlink(const char *path) { step(UNLINK); return REAL(unlink)(path); }
int unlinkat(int folder, const char *path, int how) { step(UNLINK); return REAL(unlinkat)(folder, path, how); }
int rmdir(const char *path) { step(RMDIR); return REAL(rmdir)(path); }
int mkdir(const char *path, mode_t mode) { step(MKDIR); return REAL(mkdir)(path, mode); }
int mkdirat(int folder, const char *path, mode_t mode) { step(MKDIR); return REAL(mkdirat)(folder, path, mode); }
int chmod(const char *path, mode_t mode) { step(CHMOD); return REAL(chmod)(path, mode); }
int fchmod(int file, mode_t mode) { step(CHMOD); return REAL(fchmod)(file, mode); }
int ftruncate(int file, off_t size) { step(TRUNCATE); return REAL(ftruncate)(file, size); }
