#pragma once

#include <expat.h>

#include "input/lazy_library.h"

// What is used of expat, which is loaded when it is needed. Where the build does not know what the linker
// calls it, these are the functions of the header.
#ifdef COLLINT_EXPAT
namespace collint::table {

inline constinit LazyLibrary expat{COLLINT_EXPAT};
COLLINT_LAZY(expat, XML_ErrorString);
COLLINT_LAZY(expat, XML_ExpatVersion);
COLLINT_LAZY(expat, XML_GetBuffer);
COLLINT_LAZY(expat, XML_GetCurrentByteIndex);
COLLINT_LAZY(expat, XML_GetErrorCode);
COLLINT_LAZY(expat, XML_ParseBuffer);
COLLINT_LAZY(expat, XML_ParserCreate_MM);
COLLINT_LAZY(expat, XML_ParserFree);
COLLINT_LAZY(expat, XML_SetCharacterDataHandler);
COLLINT_LAZY(expat, XML_SetElementHandler);
COLLINT_LAZY(expat, XML_SetStartDoctypeDeclHandler);
COLLINT_LAZY(expat, XML_SetUserData);
COLLINT_LAZY(expat, XML_StopParser);

}  // namespace collint::table
#endif
