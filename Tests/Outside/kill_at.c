/* Kills the program it is loaded into (LD_PRELOAD) just before its N-th change of a file: KILL_AT=N.
   With KILL_AT=0 it counts them into the file that KILL_COUNT names. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static long count, limit = -1;

static void step(void) {
    if (limit < 0) {
        const char *text = getenv("KILL_AT");
        limit = text ? atol(text) : 0;
    }
    if (++count == limit) raise(SIGKILL);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("KILL_COUNT");
    FILE *file = path ? fopen(path, "w") : NULL;
    if (file) {
        fprintf(file, "%ld\n", count);
        fclose(file);
    }
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t size) { step(); return REAL(write)(file, bytes, size); }
int rename(const char *from, const char *to) { step(); return REAL(rename)(from, to); }
int link(const char *from, const char *to) { step(); return REAL(link)(from, to); }
int symlink(const char *to, const char *at) { step(); return REAL(symlink)(to, at); }
int unlink(const char *path) { step(); return REAL(unlink)(path); }
int rmdir(const char *path) { step(); return REAL(rmdir)(path); }
int mkdir(const char *path, mode_t mode) { step(); return REAL(mkdir)(path, mode); }
int fsync(int file) { step(); return REAL(fsync)(file); }
