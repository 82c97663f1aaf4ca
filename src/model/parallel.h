#pragma once

#include <cstddef>
#include <functional>

namespace collint {

/// Calls `work` with each number below `count`, on so many threads (the calling one is among them), in no
/// particular order. The first exception of a call is thrown again once all threads have ended.
void in_parallel(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

}  // namespace collint
