#ifndef BANTIN_CCURL_SHIM_H
#define BANTIN_CCURL_SHIM_H

#include <curl/curl.h>
#include <stddef.h>
#include <string.h>

// CURL_GLOBAL_DEFAULT is an expression of other macros, which Swift does not import.
static inline CURLcode bantin_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

// curl_easy_setopt is variadic, and Swift calls no variadic functions: one wrapper for each type of value.
static inline CURLcode bantin_curl_set_long(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode bantin_curl_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode bantin_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode bantin_curl_set_size(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}

// What goes out and what comes back in one transfer. The callbacks stay in C: none of them can unwind into or out of
// Swift, and no pointer to a Swift object passes through the library.
typedef struct {
    const unsigned char *bytes;
    size_t count;
    size_t taken;
    // Lines: '>' with the name of a command that carries no secret, '<' with a reply of the server.
    char *transcript;
    size_t capacity;
    size_t length;
} bantin_curl_exchange;

static inline void bantin_curl_note(bantin_curl_exchange *exchange, char mark, const char *text, size_t size) {
    while (size > 0 && (text[size - 1] == '\r' || text[size - 1] == '\n')) size--;
    if (size > 1024) size = 1024;
    if (exchange->transcript == NULL || exchange->capacity < 4096) return;
    // A server that talks without end must not push out what it said last: the oldest half goes.
    if (exchange->length + size + 2 > exchange->capacity) {
        size_t half = exchange->length / 2;
        memmove(exchange->transcript, exchange->transcript + half, exchange->length - half);
        exchange->length -= half;
    }
    exchange->transcript[exchange->length++] = mark;
    memcpy(exchange->transcript + exchange->length, text, size);
    exchange->length += size;
    exchange->transcript[exchange->length++] = '\n';
}

static size_t bantin_curl_read(char *buffer, size_t size, size_t items, void *user) {
    bantin_curl_exchange *exchange = (bantin_curl_exchange *)user;
    size_t room = size * items;
    size_t rest = exchange->count - exchange->taken;
    if (rest > room) rest = room;
    if (rest > 0) memcpy(buffer, exchange->bytes + exchange->taken, rest);
    exchange->taken += rest;
    return rest;
}

// The replies to NOOP come as content, which would go to standard output.
static size_t bantin_curl_discard(char *buffer, size_t size, size_t items, void *user) {
    (void)buffer;
    (void)user;
    return size * items;
}

// Of what we say only the commands that carry no secret are noted: never AUTH and what follows it.
static int bantin_curl_listen(CURL *curl, curl_infotype kind, char *text, size_t size, void *user) {
    bantin_curl_exchange *exchange = (bantin_curl_exchange *)user;
    (void)curl;
    if (kind == CURLINFO_HEADER_IN) {
        bantin_curl_note(exchange, '<', text, size);
    } else if (kind == CURLINFO_HEADER_OUT && size >= 4) {
        if (memcmp(text, "MAIL", 4) == 0 || memcmp(text, "RCPT", 4) == 0 || memcmp(text, "DATA", 4) == 0
            || memcmp(text, "EHLO", 4) == 0 || memcmp(text, "NOOP", 4) == 0 || memcmp(text, "QUIT", 4) == 0)
            bantin_curl_note(exchange, '>', text, 4);
    }
    return 0;
}

// Function pointers of callbacks are variadic arguments too. The debug callback is the one place at which libcurl
// tells which of our commands a reply belongs to; nothing of it is printed.
static inline CURLcode bantin_curl_attach(CURL *curl, bantin_curl_exchange *exchange) {
    CURLcode code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, bantin_curl_read);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_READDATA, exchange);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, bantin_curl_discard);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, bantin_curl_listen);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_DEBUGDATA, exchange);
    if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    return code;
}

#endif
