#pragma once

#include <zip.h>

#include "input/lazy_library.h"

// What is used of libzip, which is loaded when it is needed. Where the build does not know what the linker
// calls it, these are the functions of the header.
#ifdef COLLINT_LIBZIP
namespace collint::table {

inline constinit LazyLibrary libzip{COLLINT_LIBZIP};
COLLINT_LAZY(libzip, zip_discard);
COLLINT_LAZY(libzip, zip_error_fini);
COLLINT_LAZY(libzip, zip_error_init);
COLLINT_LAZY(libzip, zip_error_set);
COLLINT_LAZY(libzip, zip_error_strerror);
COLLINT_LAZY(libzip, zip_error_to_data);
COLLINT_LAZY(libzip, zip_fclose);
COLLINT_LAZY(libzip, zip_file_strerror);
COLLINT_LAZY(libzip, zip_fopen_index);
COLLINT_LAZY(libzip, zip_fread);
COLLINT_LAZY(libzip, zip_libzip_version);
COLLINT_LAZY(libzip, zip_name_locate);
COLLINT_LAZY(libzip, zip_open_from_source);
COLLINT_LAZY(libzip, zip_source_free);
COLLINT_LAZY(libzip, zip_source_function_create);
COLLINT_LAZY(libzip, zip_source_make_command_bitmap);
COLLINT_LAZY(libzip, zip_source_seek_compute_offset);
COLLINT_LAZY(libzip, zip_stat);
COLLINT_LAZY(libzip, zip_stat_init);
COLLINT_LAZY(libzip, zip_strerror);

}  // namespace collint::table
#endif
