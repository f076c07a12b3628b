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

#endif
