#pragma once

#include <string>

namespace collint {

/// A folder that nobody sees under its name before it is whole. Gone again unless it is put in its place.
class NewFolder {
 public:
  explicit NewFolder(std::string path);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;
  NewFolder(NewFolder&&) = delete;
  NewFolder& operator=(NewFolder&&) = delete;

  /// Where it is until then, beside its place; empty where nothing can be written there.
  [[nodiscard]] const std::string& temporary() const { return temporary_; }
  /// Why there is none, or empty.
  [[nodiscard]] const std::string& problem() const { return problem_; }

  /// Puts it in its place; what has been there is removed. Returns the system's reason where that failed, in
  /// which case nothing has changed.
  [[nodiscard]] std::string put();

 private:
  std::string path_;
  std::string temporary_;
  std::string problem_;
};

}  // namespace collint
