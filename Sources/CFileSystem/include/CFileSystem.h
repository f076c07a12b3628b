#ifndef BANTIN_CFILESYSTEM_H
#define BANTIN_CFILESYSTEM_H

/// Exchanges two paths in one step, so that no reader ever sees neither of them.
///
/// Swift's Glibc module does not show renameat2(2), which is a GNU extension.
///
/// Returns 0, or -1 with errno where the kernel or the file system cannot do it.
int bantin_exchange_paths(const char *first, const char *second);

#include <stddef.h>

/// Collects the build IDs (ELF notes NT_GNU_BUILD_ID) of the program and of every library that it is loaded with: for
/// each its length in a byte, then the ID, in the order in which they are loaded.
///
/// A build ID is the linker's digest of what it put together, so two runs of equal IDs run the same code.
///
/// Returns the number of bytes written; 0 where one of them has no ID or the buffer is too small.
size_t bantin_build_ids(unsigned char *buffer, size_t capacity);

/// Has the disk keep room behind the end of a file, whose size stays, so that what is written there next cannot fail for want of it.
///
/// Swift's Glibc module does not show fallocate(2) with its flags, which are Linux's.
///
/// Returns 0, also where the file system cannot reserve; -1 with errno where there is no room.
int bantin_reserve(int file, long long offset, long long count);

/// From now on SIGINT and SIGTERM, the first time, only ask the program to stop; a handler of signals cannot be Swift.
void bantin_watch_stop(void);

/// Whether the program was asked to stop.
int bantin_stop_asked(void);

#endif
