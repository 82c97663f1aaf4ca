#include "table/archive.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "table/libzip.h"
#include "table/workbook_limits.h"

namespace collint::table {

struct Archive::Bytes {
  explicit Bytes(const Source& from) : source(from) { zip_error_init(&error); }
  ~Bytes() { zip_error_fini(&error); }
  Bytes(const Bytes&) = delete;
  Bytes& operator=(const Bytes&) = delete;

  const Source& source;
  std::uint64_t offset = 0;
  std::string system_error;
  zip_error_t error{};

  [[nodiscard]] zip_int64_t fail(int zip_error) {
    zip_error_set(&error, zip_error, 0);
    return -1;
  }

  [[nodiscard]] zip_int64_t read(void* data, zip_uint64_t size) {
    Source::Result got = source.read(offset, static_cast<char*>(data), static_cast<std::size_t>(size));
    if (!got.error.empty()) {
      system_error = std::move(got.error);
      return fail(ZIP_ER_READ);
    }
    offset += got.size;
    return static_cast<zip_int64_t>(got.size);
  }

  [[nodiscard]] zip_int64_t seek(void* data, zip_uint64_t size) {
    const zip_int64_t target = zip_source_seek_compute_offset(offset, source.size(), data, size, &error);
    if (target < 0) return -1;
    offset = static_cast<std::uint64_t>(target);
    return 0;
  }

  [[nodiscard]] zip_int64_t describe(void* data) const {
    auto* stat = static_cast<zip_stat_t*>(data);
    zip_stat_init(stat);
    stat->valid = ZIP_STAT_SIZE;
    stat->size = source.size();
    return sizeof(zip_stat_t);
  }

  static zip_int64_t answer(void* state, void* data, zip_uint64_t size, zip_source_cmd_t command) {
    auto& bytes = *static_cast<Bytes*>(state);
    switch (command) {
      case ZIP_SOURCE_OPEN: bytes.offset = 0; return 0;
      case ZIP_SOURCE_READ: return bytes.read(data, size);
      case ZIP_SOURCE_SEEK: return bytes.seek(data, size);
      case ZIP_SOURCE_TELL: return static_cast<zip_int64_t>(bytes.offset);
      case ZIP_SOURCE_STAT: return bytes.describe(data);
      case ZIP_SOURCE_ERROR: return zip_error_to_data(&bytes.error, data, size);
      case ZIP_SOURCE_CLOSE:
      case ZIP_SOURCE_FREE: return 0;
      case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, -1);
      default: return bytes.fail(ZIP_ER_OPNOTSUPP);
    }
  }
};

Archive::Archive(const Source& source) : source_(source), bytes_(std::make_unique<Bytes>(source)) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* from = zip_source_function_create(&Bytes::answer, bytes_.get(), &error);
  if (from != nullptr) archive_ = zip_open_from_source(from, ZIP_RDONLY, &error);
  if (archive_ == nullptr) {
    fail_as_damaged(zip_error_strerror(&error));
    zip_source_free(from);
  }
  zip_error_fini(&error);
}

Archive::~Archive() {
  if (part_ != nullptr) zip_fclose(part_);
  if (archive_ != nullptr) zip_discard(archive_);
}

bool Archive::has(const std::string& part) const {
  return zip_name_locate(archive_, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

bool Archive::open(const std::string& part, std::uint64_t most) {
  if (part_ != nullptr) zip_fclose(std::exchange(part_, nullptr));
  part_name_ = part;
  left_of_part_ = most;
  zip_stat_t stat;
  if (zip_stat(archive_, part.c_str(), ZIP_FL_NOCASE, &stat) != 0) {
    fail_as_damaged("it is missing");
    return false;
  }
  if (stat.encryption_method != ZIP_EM_NONE) {
    fail("the parts of the workbook are encrypted", "save it without a password");
    return false;
  }
  part_ = zip_fopen_index(archive_, stat.index, 0);
  if (part_ == nullptr) fail_as_damaged(zip_strerror(archive_));
  return part_ != nullptr;
}

std::optional<std::size_t> Archive::read(char* buffer, std::size_t size) {
  const zip_int64_t got = zip_fread(part_, buffer, size);
  if (got < 0) {
    fail_as_damaged(zip_file_strerror(part_));
    return std::nullopt;
  }
  const auto bytes = static_cast<std::uint64_t>(got);
  inflated_ += bytes;
  if (bytes > left_of_part_ || is_too_large()) {
    fail(fmt::format("the workbook is too large: {} MiB of it were inflated from a file of {} KiB",
                     inflated_ >> 20U, source_.size() >> 10U),
         "an honest workbook does not shrink like that: see where the file comes from");
    return std::nullopt;
  }
  left_of_part_ -= bytes;
  return static_cast<std::size_t>(bytes);
}

bool Archive::is_too_large() const {
  return inflated_ > limits::inflated ||
         (inflated_ > limits::always_inflated && inflated_ / limits::growth > source_.size());
}

void Archive::fail(std::string message, std::string help) {
  problem_ = {WorkbookProblem::Kind::unreadable, std::move(message), std::move(help)};
}

void Archive::fail_as_damaged(const std::string& reason) {
  if (!bytes_->system_error.empty()) {
    problem_ = {WorkbookProblem::Kind::system, bytes_->system_error, ""};
    return;
  }
  fail(part_name_.empty() ? fmt::format("the workbook is damaged: {}", reason)
                          : fmt::format("the workbook is damaged: {}: {}", part_name_, reason),
       "it was cut off or changed on its way: copy it again, or open it in Excel and save it");
}

}  // namespace collint::table
