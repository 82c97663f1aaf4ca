// Each line leaves the box of one file to the right, runs along a lane and ends at the box of the other one.
// The lines of a star (report/link_stars.h) share the lane and the end at its hub. Each other end has a
// height of its own (a port), so that no two ends and no two labels lie upon each other; stars share a lane
// where they are above one another.

#include "report/run_picture.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <vector>

#include "model/characters.h"
#include "report/html_text.h"
#include "report/link_stars.h"
#include "report/visible.h"

namespace collint {
namespace {

constexpr std::size_t files_drawn = 60;  // where there are more, only those with a line
constexpr std::size_t name_columns = 38;

// Pixels, from left to right and from top to bottom.
constexpr int frame_width = 480;
constexpr int box_left = 16;
constexpr int box_width = 448;
constexpr int name_width = 310;
constexpr int label_left = 500;
constexpr int label_width = 116;
constexpr int first_lane = 640;
constexpr int lane_width = 16;
constexpr int corner = 6;
constexpr int heading_height = 38;
constexpr int heading_line = 18;
constexpr int port_height = 24;
constexpr int box_padding = 4;
constexpr int frame_padding = 14;
constexpr int gap_in_turn = 16;
constexpr int gap = 8;
constexpr int stage_gap = 28;

struct Box {
  int top = 0;
  int ports = 0;

  [[nodiscard]] int height() const { return std::max(ports, 1) * port_height + 2 * box_padding; }
  [[nodiscard]] int middle_of(int port) const {
    return top + box_padding + port * port_height + port_height / 2;
  }
};

struct Line {
  std::size_t link = 0;
  std::size_t file = 0;  ///< at its end; the hub is at its beginning
  int port = 0;
};

struct Star {
  std::size_t hub = 0;
  int port = 0;
  std::vector<Line> lines;
  int top = 0;
  int bottom = 0;
  int lane = 0;
};

/// The last columns of a text, which tell more of a path than the first ones.
std::string shortened_path(const std::string& path) {
  std::string text = visible(path);
  std::size_t begin = text.size();
  std::size_t columns = 0;
  while (begin > 0) {
    const std::size_t previous = previous_code_point(text, begin);
    columns += std::max<std::size_t>(1, display_width(text.substr(previous, begin - previous)));
    if (columns > name_columns) return "…" + text.substr(begin);
    begin = previous;
  }
  return text;
}

/// "3 errors, 2 more".
std::string describe_worst(const SeverityCounts& counts) {
  const Severity worst = counts.worst();
  const std::uint64_t number = worst == Severity::error     ? counts.errors
                               : worst == Severity::warning ? counts.warnings
                                                            : counts.infos;
  const std::uint64_t more = counts.findings() - number;
  return counted(number, name_of(worst)) + (more == 0 ? "" : fmt::format(", {} more", more));
}

std::string down_arrow(int x, int top, int bottom) {
  return fmt::format("<path class=\"order\" d=\"M{0} {1}V{2}m-4-5l4 5 4-5\"/>\n", x, top, bottom);
}

class Picture {
 public:
  Picture(const Results& results, std::span<const FileLink> links, const Selection& selection)
      : results_(results), links_(links), selection_(selection), folder_(common_folder(results)) {}

  std::string draw() {
    choose_boxes();
    make_stars();
    const std::string stages = draw_stages();
    choose_lanes();
    const std::string lines = draw_lines();
    const int width = stars_.empty() ? frame_width + 1 : first_lane + lanes_ * lane_width;
    return fmt::format(
        "<svg class=\"picture\" role=\"group\" aria-label=\"The stages of the run, their files "
        "and the lines between these\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">\n{2}{3}</svg>\n",
        width, bottom_ + 1, stages, lines);
  }

 private:
  void choose_boxes() {
    std::size_t count = 0;
    for (const Stage& stage : results_.run.stages) count += stage.files.size();
    if (count <= files_drawn) {
      for (const Stage& stage : results_.run.stages) {
        for (const std::size_t file : stage.files) boxes_[file];
      }
    }
    for (const FileLink& link : links_) {
      boxes_[link.first];
      boxes_[link.second];
    }
  }

  void make_stars() {
    for (const LinkStar& found : stars_of(links_)) {
      Star& star = stars_.emplace_back();
      star.hub = found.hub;
      star.port = boxes_[star.hub].ports++;
      for (const std::size_t position : found.links) {
        const FileLink& link = links_[position];
        const std::size_t file = link.first == star.hub ? link.second : link.first;
        star.lines.push_back({position, file, boxes_[file].ports++});
      }
    }
  }

  std::string draw_stages() {
    std::string out;
    for (std::size_t i = 0; i < results_.run.stages.size(); ++i) {
      if (i > 0) {
        out += down_arrow(frame_width / 2, bottom_ + 4, bottom_ + stage_gap - 4);
        bottom_ += stage_gap;
      }
      out += draw_stage(results_.run.stages[i], i);
    }
    return out;
  }

  std::string draw_stage(const Stage& stage, std::size_t position) {
    const int top = bottom_;
    std::string heading =
        fmt::format("<text class=\"title\" y=\"25\">{}</text>", html_text(title_of(stage, position)));
    bottom_ += heading_height;
    for (const std::string& line : describe_lines(stage)) {
      heading += fmt::format("<text class=\"quiet\" y=\"{}\">{}</text>", bottom_ - top + 5, html_text(line));
      bottom_ += heading_line;
    }
    const int heading_end = bottom_;
    const std::string boxes = draw_boxes(stage);
    bottom_ += frame_padding;
    return fmt::format(
        "<g><rect class=\"stage\" x=\"0.5\" y=\"{0}.5\" width=\"{1}\" height=\"{2}\" rx=\"8\"/>\n"
        "<svg x=\"{3}\" y=\"{0}\" width=\"{4}\" height=\"{5}\">{6}</svg></g>\n{7}",
        top, frame_width - 1, bottom_ - top, box_left, box_width, heading_end - top, heading, boxes);
  }

  std::string draw_boxes(const Stage& stage) {
    const bool in_turn = stage.sequence == Sequence::in_turn;
    std::string out;
    std::size_t left_out = stage.files.size();
    for (const std::size_t file : stage.files) {
      const auto box = boxes_.find(file);
      if (box == boxes_.end()) continue;
      if (left_out < stage.files.size()) {
        const int last = bottom_;
        bottom_ += in_turn ? gap_in_turn : gap;
        if (in_turn) out += down_arrow(box_left + 20, last + 2, bottom_ - 2);
      }
      box->second.top = bottom_;
      bottom_ += box->second.height();
      out += draw_box(file, box->second);
      --left_out;
    }
    return out + draw_left_out(left_out);
  }

  std::string draw_left_out(std::size_t count) {
    if (count == 0) return "";
    bottom_ += 24;
    return fmt::format("<text class=\"quiet\" x=\"{}\" y=\"{}\">{} not drawn</text>\n", box_left, bottom_ - 4,
                       counted(count, "file"));
  }

  [[nodiscard]] std::string draw_box(std::size_t number, const Box& box) const {
    const CheckedFile& file = results_.run_files[number];
    SeverityCounts counts;
    bool is_shown = false;
    for (const Finding& finding : file.findings) {
      counts.add(finding.severity);
      is_shown = is_shown || selection_.contains(finding);
    }
    const int baseline = box.height() / 2 + 4;
    std::string inside = fmt::format(
        "<rect class=\"file\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/>\n"
        "<svg x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><text class=\"name\" y=\"{}\">{}</text></svg>\n",
        box_left, box.top, box_width, box.height(), box_left + 12, box.top, name_width, box.height(),
        baseline, markup_escaped(shortened_path(file.name.substr(folder_.size()))));
    if (counts.findings() > 0)
      inside += fmt::format("<text class=\"count {}\" x=\"{}\" y=\"{}\">{}</text>", name_of(counts.worst()),
                            box_left + box_width - 12, box.top + baseline, describe_worst(counts));
    if (!is_shown) return "<g>" + inside + "</g>\n";
    return fmt::format("<a href=\"#file-{}\" aria-label=\"{}: {}\">{}</a>\n", number, html_text(file.name),
                       describe(counts), inside);
  }

  /// The stars of the shortest reach lie nearest to the files.
  void choose_lanes() {
    std::vector<Star*> by_reach;
    for (Star& star : stars_) {
      star.top = star.bottom = boxes_[star.hub].middle_of(star.port);
      for (const Line& line : star.lines) {
        const int y = boxes_[line.file].middle_of(line.port);
        star.top = std::min(star.top, y);
        star.bottom = std::max(star.bottom, y);
      }
      by_reach.push_back(&star);
    }
    std::stable_sort(by_reach.begin(), by_reach.end(),
                     [](const Star* a, const Star* b) { return a->bottom - a->top < b->bottom - b->top; });
    for (auto star = by_reach.begin(); star != by_reach.end(); ++star) {
      const auto is_in_the_way = [&](const Star* other) {
        return other->lane == (*star)->lane && other->top <= (*star)->bottom && (*star)->top <= other->bottom;
      };
      while (std::any_of(by_reach.begin(), star, is_in_the_way)) ++(*star)->lane;
      lanes_ = std::max(lanes_, (*star)->lane + 1);
    }
  }

  /// Errors lie above warnings where they share a lane.
  [[nodiscard]] std::string draw_lines() const {
    std::string by_severity[3];
    for (const Star& star : stars_) {
      for (const Line& line : star.lines)
        by_severity[static_cast<std::size_t>(links_[line.link].counts.worst())] += draw_line(star, line);
    }
    return by_severity[0] + by_severity[1] + by_severity[2];
  }

  [[nodiscard]] std::string draw_line(const Star& star, const Line& line) const {
    const FileLink& link = links_[line.link];
    const int from = boxes_.at(star.hub).middle_of(star.port);
    const int to = boxes_.at(line.file).middle_of(line.port);
    const int lane = first_lane + star.lane * lane_width;
    const int turn = to > from ? corner : -corner;
    const int box_right = box_left + box_width;
    return fmt::format(
        "<a href=\"#pair-{0}\" aria-label=\"{1} {18} {2}: {3}\" class=\"line {4}\">"
        "<path d=\"M{5} {6}H{7}Q{8} {6} {8} {9}V{10}Q{8} {11} {7} {11}H{5}\"/>"
        "{19}{20}"
        "<rect x=\"{12}\" y=\"{13}\" width=\"{14}\" height=\"20\" rx=\"10\"/>"
        "<text x=\"{15}\" y=\"{16}\">{17}</text></a>\n",
        line.link, html_text(results_.run_files[link.first].name),
        html_text(results_.run_files[link.second].name), describe(link.counts), name_of(link.counts.worst()),
        box_right, from, lane - corner, lane, from + turn, to - turn, to, label_left, to - 10, label_width,
        label_left + label_width / 2, to + 4, describe_worst(link.counts), describe_relation(link),
        draw_end(link, star.hub, from), draw_end(link, line.file, to));
  }

  /// A dot, or a tip where the other file needs this one.
  static std::string draw_end(const FileLink& link, std::size_t file, int y) {
    const int x = box_left + box_width;
    return is_needed(link, file) ? fmt::format("<path class=\"tip\" d=\"M{} {}l9-5v10z\"/>", x, y)
                                 : fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"3\"/>", x, y);
  }

  const Results& results_;
  std::span<const FileLink> links_;
  const Selection& selection_;
  std::string folder_;
  std::map<std::size_t, Box> boxes_;
  std::vector<Star> stars_;
  int bottom_ = 0;
  int lanes_ = 0;
};

}  // namespace

std::string picture_of_run(const Results& results, std::span<const FileLink> links,
                           const Selection& selection) {
  return Picture(results, links, selection).draw();
}

std::string common_folder(const Results& results) {
  std::string folder;
  bool is_first = true;
  for (const Stage& stage : results.run.stages) {
    for (const std::size_t file : stage.files) {
      const std::string& name = results.run_files[file].name;
      if (is_first) folder = name.substr(0, name.rfind('/') + 1);
      is_first = false;
      const auto [end, other] = std::mismatch(folder.begin(), folder.end(), name.begin(), name.end());
      folder.erase(end, folder.end());
      folder.erase(folder.rfind('/') + 1);
    }
  }
  return folder;
}

std::string title_of(const Stage& stage, std::size_t position) {
  if (stage.sequence == Sequence::unknown) return "Files";
  return stage.name.empty() ? fmt::format("Stage {}", position + 1) : stage.name;
}

std::vector<std::string> describe_lines(const Stage& stage) {
  std::vector<std::string> lines;
  if (!stage.files.empty()) {
    constexpr std::string_view orders[] = {", in turn", ", at the same time",
                                           ", in an order that is not declared"};
    lines.push_back(counted(stage.files.size(), "file"));
    if (stage.files.size() > 1) lines.back() += orders[static_cast<std::size_t>(stage.sequence)];
  }
  const std::string id = stage.synchronization_id ? fmt::format(" '{}'", stage.synchronization_id->text) : "";
  if (stage.endpoint == Endpoint::synchronize)
    lines.push_back(fmt::format("the whole of synchronization{}", id));
  if (stage.endpoint == Endpoint::synchronize_batch)
    lines.push_back(fmt::format("batches of synchronization{}", id));
  if (stage.finalization) lines.push_back(fmt::format("finalizes synchronization{}", id));
  return lines;
}

}  // namespace collint
