#define _GNU_SOURCE
#include "CFileSystem.h"

#include <elf.h>
#include <link.h>
#include <string.h>

struct collected {
    unsigned char *buffer;
    size_t capacity;
    size_t count;
    int isComplete;
};

static size_t padded(size_t size) { return (size + 3) & ~(size_t)3; }

static int collect(struct dl_phdr_info *object, size_t size, void *context) {
    (void)size;
    struct collected *result = context;
    // The kernel's own page is no part of the program; it changes with the kernel.
    if (object->dlpi_name && strstr(object->dlpi_name, "linux-vdso")) return 0;
    for (int i = 0; i < object->dlpi_phnum; i++) {
        const ElfW(Phdr) *header = &object->dlpi_phdr[i];
        if (header->p_type != PT_NOTE) continue;
        const unsigned char *place = (const unsigned char *)(object->dlpi_addr + header->p_vaddr);
        size_t left = header->p_memsz;
        while (left >= sizeof(ElfW(Nhdr))) {
            const ElfW(Nhdr) *note = (const ElfW(Nhdr) *)place;
            size_t whole = sizeof *note + padded(note->n_namesz) + padded(note->n_descsz);
            if (whole > left) break;
            const unsigned char *name = place + sizeof *note;
            if (note->n_type == NT_GNU_BUILD_ID && note->n_namesz == 4 && memcmp(name, "GNU", 4) == 0 &&
                note->n_descsz > 0 && note->n_descsz < 256) {
                if (result->count + 1 + note->n_descsz > result->capacity) {
                    result->isComplete = 0;
                    return 1;
                }
                result->buffer[result->count++] = (unsigned char)note->n_descsz;
                memcpy(result->buffer + result->count, name + padded(note->n_namesz), note->n_descsz);
                result->count += note->n_descsz;
                return 0;
            }
            place += whole;
            left -= whole;
        }
    }
    result->isComplete = 0;
    return 1;
}

size_t bantin_build_ids(unsigned char *buffer, size_t capacity) {
    struct collected result = {buffer, capacity, 0, 1};
    dl_iterate_phdr(collect, &result);
    return result.isComplete ? result.count : 0;
}
