// How commands are parted.
//
// Pieces that need each other in a circle are joined to a block, which stands in one file: no order is right
// for it, unless it is made by relations, which often work either way. These are not heeded within it. From
// here on orders make no circles, and each block gets a place: a round, its kind, and a level, the length of
// the longest chain of blocks of its round and kind that lead to it. Communities come before domains and both
// before all others; a new round begins only where that cannot be, since a community needs what one of the
// others makes (a Mapping).
//
// Communities of one level make batches, since no file may hold a community and its parent. Of others, blocks
// that are tied to each other, by orders or conflicts, make a cluster. One that fits into a batch stays
// whole: what its commands need stands in their own file, and nothing in it can be in conflict with another
// file. It takes the first batch that has room. A larger one is cut: its blocks are sorted by level and put
// into one batch after the other. So no batch has to come before one that was made before it, and blocks of
// one level, which may well be thousands, do not wait for each other. Where a level is cut, the next one
// begins a batch, which else would have to wait for its own neighbours.

#include "split/partition.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <optional>
#include <queue>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "ledger/families.h"
#include "plan/circles.h"
#include "split/grouped.h"

namespace collint::split {
namespace {

/// For each number those that follow it.
class Followers {
 public:
  /// The orders are sorted, and outlive this.
  Followers(std::size_t count, std::span<const Order> orders) : begins_(count + 1), orders_(orders) {
    for (const Order& order : orders) ++begins_[order.before + 1];
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  }
  [[nodiscard]] std::size_t count() const { return begins_.size() - 1; }
  [[nodiscard]] std::span<const Order> all() const { return orders_; }
  [[nodiscard]] std::span<const Order> of(std::uint32_t number) const {
    return orders_.subspan(begins_[number], begins_[number + 1] - begins_[number]);
  }

 private:
  LongVector<std::size_t> begins_;
  std::span<const Order> orders_;
};

/// Calls `visit` with each number after all that come before it; those in circles, and behind, are left out.
template <typename Visit>
void in_order(const Followers& followers, Visit visit) {
  LongVector<std::uint32_t> waits_for(followers.count());
  for (const Order& order : followers.all()) ++waits_for[order.after];
  LongVector<std::uint32_t> ready;
  for (std::uint32_t number = 0; number < waits_for.size(); ++number) {
    if (waits_for[number] == 0) ready.push_back(number);
  }
  while (!ready.empty()) {
    const std::uint32_t number = ready.back();
    ready.pop_back();
    visit(number, followers.of(number));
    for (const Order& order : followers.of(number)) {
      if (--waits_for[order.after] == 0) ready.push_back(order.after);
    }
  }
}

/// Pieces that need each other in a circle, by circle, each ascending.
std::vector<std::vector<std::uint32_t>> find_circles(const Ties& ties, const Followers& followers) {
  std::vector<bool> is_in_order(ties.pieces.size());
  in_order(followers, [&](std::uint32_t piece, auto) { is_in_order[piece] = true; });
  std::vector<std::uint32_t> left;  // few: circles, and what comes behind them
  std::vector<std::uint32_t> position(ties.pieces.size());
  for (std::uint32_t piece = 0; piece < ties.pieces.size(); ++piece) {
    if (is_in_order[piece]) continue;
    position[piece] = static_cast<std::uint32_t>(left.size());
    left.push_back(piece);
  }
  std::vector<std::pair<std::size_t, std::size_t>> edges;
  for (const auto& [before, after, is_relation] : ties.orders) {
    if (!is_in_order[before] && !is_in_order[after]) edges.emplace_back(position[before], position[after]);
  }
  const auto circle_of = plan::circles_of(left.size(), edges);
  std::vector<std::vector<std::uint32_t>> circles;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (circle_of[i] == 0) continue;
    circles.resize(std::max(circles.size(), circle_of[i]));
    circles[circle_of[i] - 1].push_back(left[i]);
  }
  return circles;
}

/// When a block is imported, as far as its own ties tell.
struct Place {
  std::uint32_t round = 0;
  std::uint32_t level = 0;  ///< among those of its kind
  auto operator<=>(const Place&) const = default;
};

class Partitioner {
 public:
  Partitioner(const Ties& ties, std::uint64_t most)
      : ties_(ties), most_(most), blocks_(ties.pieces), followers_(blocks_.size(), ties.orders) {}

  std::variant<Partition, Obstacle> run() {
    for (std::uint32_t piece = 0; piece < ties_.pieces.size(); ++piece) {
      if (ties_.pieces[piece].weight > most_) return Obstacle{Obstacle::Reason::too_many, {piece}};
    }
    if (!find_places()) {
      partition_.circles = find_circles(ties_, followers_);
      for (auto& circle : partition_.circles) {
        if (const auto reason = reason_against(circle)) return Obstacle{*reason, circle};
        if (!sort_circle(circle)) return Obstacle{Obstacle::Reason::needs, circle};
      }
      make_blocks();
      find_places();
    }
    find_clusters();
    make_groups();
    return std::move(partition_);
  }

 private:
  using Blocks = std::span<std::uint32_t>;

  [[nodiscard]] std::optional<Obstacle::Reason> reason_against(
      const std::vector<std::uint32_t>& circle) const {
    const Piece& first = ties_.pieces[circle.front()];
    std::uint64_t weight = 0;
    for (const std::uint32_t number : circle) {
      const Piece& piece = ties_.pieces[number];
      weight += piece.weight;
      if (piece.kind != first.kind || piece.kind == Kind::communities) return Obstacle::Reason::communities;
      if (piece.format != first.format) return Obstacle::Reason::formats;
    }
    return weight > most_ ? std::optional(Obstacle::Reason::too_many) : std::nullopt;
  }

  /// Puts the pieces of a circle into an order in which nothing but relations leads backwards, and which else
  /// is the one that they had. False, with nothing changed, where there is none.
  bool sort_circle(std::vector<std::uint32_t>& circle) const {
    std::map<std::uint32_t, std::vector<std::uint32_t>> followers;
    std::map<std::uint32_t, std::size_t> waits_for;
    const auto first_of = [&](std::uint32_t piece) {
      return std::lower_bound(ties_.orders.begin(), ties_.orders.end(), Order{piece, 0, false});
    };
    for (const std::uint32_t piece : circle) {
      for (auto order = first_of(piece); order != ties_.orders.end() && order->before == piece; ++order) {
        if (order->is_relation || !std::binary_search(circle.begin(), circle.end(), order->after)) continue;
        followers[piece].push_back(order->after);
        ++waits_for[order->after];
      }
    }
    std::set<std::uint32_t> ready;
    for (const std::uint32_t piece : circle) {
      if (!waits_for.contains(piece)) ready.insert(piece);
    }
    std::vector<std::uint32_t> sorted;
    while (!ready.empty()) {
      sorted.push_back(ready.extract(ready.begin()).value());
      for (const std::uint32_t next : followers[sorted.back()]) {
        if (--waits_for[next] == 0) ready.insert(next);
      }
    }
    if (sorted.size() != circle.size()) return false;
    circle = std::move(sorted);
    return true;
  }

  /// Joins the pieces of circles.
  void make_blocks() {
    Families families(ties_.pieces.size());
    for (const auto& circle : partition_.circles) {
      const std::uint32_t first = *std::min_element(circle.begin(), circle.end());
      for (const std::uint32_t piece : circle) families.join(first, piece);
    }
    block_of_.resize(ties_.pieces.size());
    for (std::uint32_t number = 0; number < ties_.pieces.size(); ++number) {
      const Piece& piece = ties_.pieces[number];
      const std::uint32_t leader = families.find(number);
      if (leader == number) {
        block_of_[number] = static_cast<std::uint32_t>(joined_.size());
        joined_.push_back(piece);
      } else {
        block_of_[number] = block_of_[leader];
        joined_[block_of_[number]].weight += piece.weight;
      }
    }
    blocks_ = joined_;
    pieces_ = Grouped(blocks_.size(), block_of_);
    for (const auto& circle : partition_.circles)
      std::copy(circle.begin(), circle.end(), pieces_.of(block_of_[circle.front()]).begin());
    for (const auto& [before, after, is_relation] : ties_.orders) {
      if (block_of_[before] != block_of_[after]) orders_.push_back({block_of_[before], block_of_[after], {}});
    }
    std::sort(orders_.begin(), orders_.end());
    followers_ = Followers(blocks_.size(), orders_);
  }

  [[nodiscard]] std::uint32_t block_of(std::uint32_t piece) const {
    return partition_.circles.empty() ? piece : block_of_[piece];
  }

  /// False where circles are in the way.
  bool find_places() {
    std::size_t found = 0;
    places_.assign(blocks_.size(), {});
    in_order(followers_, [&](std::uint32_t block, std::span<const Order> followers) {
      ++found;
      const Kind kind = blocks_[block].kind;
      for (const Order& order : followers) {
        const Kind next = blocks_[order.after].kind;
        Place earliest{places_[block].round, 0};
        if (next == kind) earliest.level = places_[block].level + 1;
        if (next < kind) ++earliest.round;
        places_[order.after] = std::max(places_[order.after], earliest);
      }
    });
    return found == blocks_.size();
  }

  [[nodiscard]] bool are_of_one_group(std::uint32_t a, std::uint32_t b) const {
    return places_[a].round == places_[b].round && blocks_[a].kind == blocks_[b].kind;
  }

  void find_clusters() {
    clusters_ = Families(blocks_.size());
    const auto join = [&](std::uint32_t a, std::uint32_t b) {
      if (!are_of_one_group(a, b)) return;
      const std::uint32_t one = clusters_.find(a);
      const std::uint32_t other = clusters_.find(b);
      clusters_.join(std::min(one, other), std::max(one, other));
    };
    for (const Order& order : followers_.all()) join(order.before, order.after);
    for (const auto& conflict : ties_.conflicts) {
      for (const std::uint32_t piece : conflict) join(block_of(conflict.front()), block_of(piece));
    }
    clusters_.settle();
  }

  void make_groups() {
    const Grouped clusters(blocks_.size(), clusters_.leaders());
    std::map<std::pair<std::uint32_t, Kind>, LongVector<std::uint32_t>> groups;
    for (const std::uint32_t block : clusters.all())
      groups[{places_[block].round, blocks_[block].kind}].push_back(block);
    for (auto& [place, blocks] : groups) make_group(place.second, blocks);
    batch_of_.resize(blocks_.size());
    for (Group& group : partition_.groups) {
      for (Batch& batch : group.batches) put_pieces(batch);
    }
  }

  /// Calls `visit` with each run of neighbours that are alike.
  template <typename Alike, typename Visit>
  static void for_each_run(Blocks blocks, Alike alike, Visit visit) {
    while (!blocks.empty()) {
      const auto end = std::find_if(blocks.begin(), blocks.end(),
                                    [&](std::uint32_t block) { return !alike(blocks.front(), block); });
      const auto size = static_cast<std::size_t>(end - blocks.begin());
      visit(blocks.first(size));
      blocks = blocks.subspan(size);
    }
  }

  void make_group(Kind kind, Blocks group) {
    partition_.groups.push_back({kind, {}});
    open_.clear();
    if (kind == Kind::communities) {
      sort_by_level(group);
      for_each_run(
          group, [this](std::uint32_t a, std::uint32_t b) { return are_alike(a, b); },
          [this](Blocks level) { cut(level); });
    } else {
      for_each_run(
          group,
          [this](std::uint32_t a, std::uint32_t b) {
            return clusters_.leader_of(a) == clusters_.leader_of(b);
          },
          [this](Blocks cluster) {
            sort_by_level(cluster);
            add_cluster(cluster);
          });
    }
  }

  void sort_by_level(Blocks blocks) const {
    std::sort(blocks.begin(), blocks.end(), [this](std::uint32_t a, std::uint32_t b) {
      return std::tuple(places_[a].level, blocks_[a].format, a) <
             std::tuple(places_[b].level, blocks_[b].format, b);
    });
  }

  [[nodiscard]] bool are_alike(std::uint32_t a, std::uint32_t b) const {
    return places_[a].level == places_[b].level && blocks_[a].format == blocks_[b].format;
  }

  [[nodiscard]] std::uint64_t weight_of(Blocks blocks) const {
    return std::accumulate(
        blocks.begin(), blocks.end(), std::uint64_t{0},
        [this](std::uint64_t sum, std::uint32_t block) { return sum + blocks_[block].weight; });
  }

  void add_cluster(Blocks cluster) {
    const std::uint32_t format = blocks_[cluster.front()].format;
    const bool is_of_one_format = std::all_of(
        cluster.begin(), cluster.end(), [&](std::uint32_t block) { return blocks_[block].format == format; });
    const std::uint64_t weight = weight_of(cluster);
    if (weight > most_ || !is_of_one_format) return cut(cluster);
    Batch& batch = batch_with_room(format, weight);
    for (const std::uint32_t block : cluster) add(block, batch);
  }

  /// One of the batches that were begun last: what stands together stays about together.
  Batch& batch_with_room(std::uint32_t format, std::uint64_t weight) {
    constexpr std::size_t most_open = 16;
    auto& batches = partition_.groups.back().batches;
    const auto found = std::find_if(open_.begin(), open_.end(), [&](std::size_t number) {
      return batches[number].format == format && batches[number].weight + weight <= most_;
    });
    if (found != open_.end()) return batches[*found];
    if (open_.size() == most_open) open_.erase(open_.begin());
    open_.push_back(batches.size());
    return new_batch(format);
  }

  Batch& new_batch(std::uint32_t format) {
    Group& group = partition_.groups.back();
    return group.batches.emplace_back(Batch{group.kind, format, 0, {}});
  }

  /// Puts blocks, which come level by level, into batches of their own.
  void cut(Blocks blocks) {
    Batch* batch = nullptr;
    bool is_level_cut = false;
    for_each_run(
        blocks, [this](std::uint32_t a, std::uint32_t b) { return are_alike(a, b); },
        [&](Blocks level) {
          const bool fits = batch != nullptr && !is_level_cut && batch->weight + weight_of(level) <= most_ &&
                            batch->format == blocks_[level.front()].format;
          if (!fits) batch = nullptr;
          is_level_cut = false;
          for (const std::uint32_t block : level) {
            if (batch != nullptr && batch->weight + blocks_[block].weight > most_) {
              batch = nullptr;
              is_level_cut = true;
            }
            if (batch == nullptr) batch = &new_batch(blocks_[block].format);
            add(block, *batch);
          }
        });
    if (blocks_[blocks.front()].kind == Kind::others)
      open_.push_back(partition_.groups.back().batches.size() - 1);
  }

  void add(std::uint32_t block, Batch& batch) {
    batch.weight += blocks_[block].weight;
    batch.pieces.push_back(block);
  }

  /// Puts pieces in the place of blocks: in the order that they had, but where one needs a later one.
  void put_pieces(Batch& batch) {
    std::vector<std::uint32_t> blocks = std::move(batch.pieces);
    batch.pieces.clear();
    std::sort(blocks.begin(), blocks.end());
    const std::uint32_t own = ++batch_count_;
    for (const std::uint32_t block : blocks) batch_of_[block] = own;
    if (needs_later(blocks)) sort_by_needs(blocks);
    if (partition_.circles.empty()) {
      batch.pieces = std::move(blocks);
      return;
    }
    for (const std::uint32_t block : blocks) {
      const auto pieces = pieces_.of(block);
      batch.pieces.insert(batch.pieces.end(), pieces.begin(), pieces.end());
    }
  }

  /// Calls `visit` with each block of its batch that comes after a block.
  template <typename Visit>
  void each_follower(std::uint32_t block, Visit visit) {
    for (const Order& order : followers_.of(block)) {
      if (batch_of_[order.after] == batch_of_[block]) visit(order.after);
    }
  }

  [[nodiscard]] bool needs_later(const std::vector<std::uint32_t>& blocks) {
    bool is_any_later = false;
    for (const std::uint32_t block : blocks)
      each_follower(block, [&](std::uint32_t next) { is_any_later |= next < block; });
    return is_any_later;
  }

  void sort_by_needs(std::vector<std::uint32_t>& blocks) {
    waits_for_.resize(blocks_.size());
    for (const std::uint32_t block : blocks)
      each_follower(block, [this](std::uint32_t next) { ++waits_for_[next]; });
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> ready;
    for (const std::uint32_t block : blocks) {
      if (waits_for_[block] == 0) ready.push(block);
    }
    for (std::uint32_t& block : blocks) {
      block = ready.top();
      ready.pop();
      each_follower(block, [&](std::uint32_t next) {
        if (--waits_for_[next] == 0) ready.push(next);
      });
    }
  }

  const Ties& ties_;
  std::uint64_t most_;
  std::span<const Piece> blocks_;        ///< what pieces are, or what circles make of them
  Followers followers_;                  ///< of blocks
  LongVector<Piece> joined_;             ///< where there are circles: the blocks, by their first piece,
  LongVector<Order> orders_;             ///< the orders between them, sorted,
  LongVector<std::uint32_t> block_of_;   ///< that of each piece,
  Grouped pieces_;                       ///< and the pieces of each
  LongVector<Place> places_;             ///< by block
  Families clusters_;                    ///< of blocks that are tied to each other, led by the first
  LongVector<std::uint32_t> batch_of_;   ///< by block: its batch, from 1
  LongVector<std::uint32_t> waits_for_;  ///< by block: how many of its batch that are not written yet
  std::uint32_t batch_count_ = 0;
  std::vector<std::size_t> open_;  ///< batches of the last group that may take more
  Partition partition_;
};

}  // namespace

std::variant<Partition, Obstacle> partition(const Ties& ties, std::uint64_t most) {
  return Partitioner(ties, most).run();
}

}  // namespace collint::split
