#ifndef BANTIN_CLIBXML2_SHIM_H
#define BANTIN_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and <libxml/encoding.h> then includes ICU's headers. Foundation brings its own
// copy of ICU's types, and a clean debug build fails with "'UErrorCode' has different definitions in different
// modules". The macro must be gone before any other header of libxml2 is read. It changes the layout of one
// struct only, xmlCharEncodingHandler: never use that struct by value.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/SAX2.h>

// Reads a field of the parser context, which later releases of libxml2 mark as deprecated to touch; one place to
// change when the accessor function is everywhere.
static inline int bantin_xml_is_well_formed(const xmlParserCtxt *context) {
    return context->wellFormed;
}

// xmlFreeParserCtxt leaves a document that the parser made for itself to the caller. Ours never makes one, but a
// leak must not depend on that.
static inline void bantin_xml_free_context(xmlParserCtxt *context) {
    if (context->myDoc != NULL) {
        xmlFreeDoc(context->myDoc);
        context->myDoc = NULL;
    }
    xmlFreeParserCtxt(context);
}

#endif
