#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

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

/// A file of such a folder, which has to be new. Nothing waits for the disk: it is of no use before the
/// folder is whole.
class FileOfNewFolder {
 public:
  explicit FileOfNewFolder(const std::string& path);

  /// Null where it could not be made.
  [[nodiscard]] std::FILE* stream() const { return stream_.get(); }
  void write(std::string_view bytes);
  /// The system's reason why not all could be written, or empty.
  [[nodiscard]] std::string close();

 private:
  std::vector<char> buffer_;  ///< outlives the stream
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> stream_;
  std::string problem_;
};

}  // namespace collint
