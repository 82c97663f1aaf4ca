#pragma once

#include <git2.h>

#include "input/lazy_library.h"

// What is used of libgit2, which is loaded when it is needed. Where the build does not know what the linker
// calls it, these are the functions of the header.
#ifdef COLLINT_LIBGIT2
namespace collint {

inline constinit LazyLibrary libgit2{COLLINT_LIBGIT2};
COLLINT_LAZY(libgit2, git_buf_dispose);
COLLINT_LAZY(libgit2, git_diff_options_init);
COLLINT_LAZY(libgit2, git_error_last);
COLLINT_LAZY(libgit2, git_ignore_path_is_ignored);
COLLINT_LAZY(libgit2, git_libgit2_init);
COLLINT_LAZY(libgit2, git_libgit2_opts);
COLLINT_LAZY(libgit2, git_libgit2_shutdown);
COLLINT_LAZY(libgit2, git_libgit2_version);
COLLINT_LAZY(libgit2, git_patch_free);
COLLINT_LAZY(libgit2, git_patch_from_buffers);
COLLINT_LAZY(libgit2, git_patch_to_buf);
COLLINT_LAZY(libgit2, git_repository_free);
COLLINT_LAZY(libgit2, git_repository_open_ext);
COLLINT_LAZY(libgit2, git_repository_workdir);

}  // namespace collint
#endif

namespace collint {

/// libgit2 wants to be started before and shut down after use.
class GitInUse {
 public:
  GitInUse() { git_libgit2_init(); }
  ~GitInUse() { git_libgit2_shutdown(); }
  GitInUse(const GitInUse&) = delete;
  GitInUse& operator=(const GitInUse&) = delete;
};

}  // namespace collint
