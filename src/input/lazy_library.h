#pragma once

#include <atomic>

namespace collint {

/// A shared library that is loaded when the first of its functions is called. Most checks need neither
/// libgit2 nor libzip, which bring sixteen others; loading them all took half of the time of a small check.
///
/// A program that cannot find its library ends with the linker's message, as it does for the others.
class LazyLibrary {
 public:
  /// `file` is what the dynamic linker knows it by.
  explicit constexpr LazyLibrary(const char* file) : file_(file) {}

  /// Never null. Safe to call from several threads at once.
  [[nodiscard]] void* function(const char* name);

 private:
  const char* file_;
  std::atomic<void*> handle_ = nullptr;
};

/// Where such a library has a function.
template <typename Function>
class LazyAddress {
 public:
  constexpr LazyAddress(LazyLibrary& library, const char* name) : library_(library), name_(name) {}

 protected:
  [[nodiscard]] Function* address() const {
    Function* found = address_.load(std::memory_order_relaxed);
    if (found == nullptr) {
      found = reinterpret_cast<Function*>(library_.function(name_));
      address_.store(found, std::memory_order_relaxed);
    }
    return found;
  }

 private:
  LazyLibrary& library_;
  const char* name_;
  mutable std::atomic<Function*> address_ = nullptr;
};

/// A function of such a library, to be called like the one that its header declares.
template <typename Function>
class LazyFunction;

template <typename Result, typename... Parameters>
class LazyFunction<Result(Parameters...)> : LazyAddress<Result(Parameters...)> {
 public:
  using LazyAddress<Result(Parameters...)>::LazyAddress;
  Result operator()(Parameters... arguments) const { return this->address()(arguments...); }
};

template <typename Result, typename First>
class LazyFunction<Result(First, ...)> : LazyAddress<Result(First, ...)> {
 public:
  using LazyAddress<Result(First, ...)>::LazyAddress;
  template <typename... Others>
  Result operator()(First first, Others... others) const {
    return this->address()(first, others...);
  }
};

}  // namespace collint

/// Declares a function of `library` under its own name, in a namespace where it hides the one of the header.
// NOLINTBEGIN(bugprone-macro-parentheses): a name
#define COLLINT_LAZY(library, function) \
  inline constinit const LazyFunction<decltype(::function)> function { library, #function }
// NOLINTEND(bugprone-macro-parentheses)
