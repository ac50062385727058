#include <libxml/xmlversion.h>
/* Debian's libxml2 converts texts by ICU, and then brings ICU's headers with it, which clash with those of Foundation.
   They only add fields at the end of a structure that is never looked into here. */
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
