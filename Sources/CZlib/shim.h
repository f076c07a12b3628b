#ifndef BANTIN_CZLIB_SHIM_H
#define BANTIN_CZLIB_SHIM_H

// Makes `next_in` a pointer to const bytes, so that input can stay an immutable buffer in Swift.
#define ZLIB_CONST
#include <zlib.h>

// deflateInit2 is a macro that adds zlib's version and the size of z_stream; Swift does not import such macros.
// windowBits -15 asks for a raw deflate stream, which is what a zip container holds.
static inline int bantin_deflate_init_raw(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

// The same for inflateInit2; the window is given in full, whatever the stream itself would need.
static inline int bantin_inflate_init_raw(z_stream *stream) { return inflateInit2(stream, -MAX_WBITS); }

#endif
