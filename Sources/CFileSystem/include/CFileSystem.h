#ifndef BANTIN_CFILESYSTEM_H
#define BANTIN_CFILESYSTEM_H

/// Exchanges two paths in one step, so that no reader ever sees neither of them.
///
/// Swift's Glibc module does not show renameat2(2), which is a GNU extension.
///
/// Returns 0, or -1 with errno where the kernel or the file system cannot do it.
int bantin_exchange_paths(const char *first, const char *second);

#endif
