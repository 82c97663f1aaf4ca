// layers FILE [flags of Google Benchmark]: what each layer takes for the commands of a JSON file, in bytes of
// the file per second: reading, parsing, the model, the rules for each command, the ledger, what is compared
// at the end. The first three work window by window, the others on commands that lie in memory. Before them,
// so that figures of different machines can be understood: memory that is touched for the first time.

#include <benchmark/benchmark.h>
#include <sys/mman.h>

#include <cstdio>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "input/source.h"
#include "json/reader.h"
#include "json/window_parser.h"
#include "ledger/recorder.h"
#include "ledger/resources.h"
#include "ledger/spellings.h"
#include "lint/runner.h"
#include "model/classify.h"
#include "rules/registry.h"

namespace collint {
namespace {

/// A file, its bytes and its commands.
struct Input {
  std::unique_ptr<Source> source;
  std::string text;  ///< with the room that the parser wants behind it
  std::size_t size = 0;
  json::Batch batch;
};

Input input;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables): of all benchmarks

bool load(const char* path) {
  std::string error;
  input.source = open_source(path, error);
  const auto text = input.source == nullptr ? std::nullopt : text_of(*input.source, error);
  if (!text) {
    std::fprintf(stderr, "%s: %s\n", path, error.c_str());
    return false;
  }
  input.size = text->size();
  input.text = *text + std::string(json::WindowParser::padding(), ' ');
  static json::Reader reader(*input.source, false, input.size + 1);  // the commands refer to its window
  return reader.next(input.batch);
}

void finish(benchmark::State& state) {
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * input.size));
}

void fresh_memory(benchmark::State& state) {
  constexpr std::size_t page = 4096;
  for ([[maybe_unused]] auto _ : state) {
    void* const memory =
        mmap(nullptr, input.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) return state.SkipWithError("no memory");
    for (std::size_t at = 0; at < input.size; at += page) static_cast<volatile char*>(memory)[at] = 1;
    munmap(memory, input.size);
  }
  finish(state);
}

void read(benchmark::State& state) {
  std::vector<char> window(json::Reader::default_window);
  for ([[maybe_unused]] auto _ : state) {
    for (std::uint64_t at = 0; at < input.size; at += window.size())
      benchmark::DoNotOptimize(input.source->read(at, window.data(), window.size()).size);
  }
  finish(state);
}

void parse(benchmark::State& state) {
  json::WindowParser parser;
  std::vector<Node> nodes;
  for ([[maybe_unused]] auto _ : state) {
    if (!parser.parse({input.text.data(), input.size}, nodes)) state.SkipWithError("no array");
  }
  finish(state);
}

void model(benchmark::State& state) {
  json::WindowParser parser;
  std::vector<Node> parsed;
  if (!parser.parse({input.text.data(), input.size}, parsed)) state.SkipWithError("no array");
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    std::vector<Node> nodes = parsed;
    state.ResumeTiming();
    for (Node* root = &nodes[1]; root != nodes.data() + nodes.front().extent; root += root->extent)
      classify_command(*root, false);
  }
  finish(state);
}

void read_parse_and_model(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    json::Reader reader(*input.source, false);
    json::Batch batch;
    while (reader.next(batch)) benchmark::DoNotOptimize(batch.commands.size());
  }
  finish(state);
}

void rules(benchmark::State& state) {
  const std::vector<const Rule*> all = select_rules({}, {});
  const Runner runner(all, {});
  for ([[maybe_unused]] auto _ : state) {
    std::vector<Finding> findings;
    const Surroundings surroundings;
    Context context(runner.limits(), surroundings, findings);
    for (const Command& command : input.batch.commands) runner.check(command, context);
  }
  finish(state);
}

Ledger record() {
  Recorder recorder;
  for (const Command& command : input.batch.commands) recorder.add(command);
  return recorder.take();
}

void ledger(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(record().command_count);
  finish(state);
}

void resources(benchmark::State& state) {
  const Ledger recorded = record();
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    Ledger copy = recorded;
    state.ResumeTiming();
    const Resources found(std::move(copy));
    const Spellings spellings(found);
    benchmark::DoNotOptimize(spellings.alike().size());
  }
  finish(state);
}

BENCHMARK(fresh_memory)->Unit(benchmark::kMillisecond);
BENCHMARK(read)->Unit(benchmark::kMillisecond);
BENCHMARK(parse)->Unit(benchmark::kMillisecond);
BENCHMARK(model)->Unit(benchmark::kMillisecond);
BENCHMARK(read_parse_and_model)->Unit(benchmark::kMillisecond);
BENCHMARK(rules)->Unit(benchmark::kMillisecond);
BENCHMARK(ledger)->Unit(benchmark::kMillisecond);
BENCHMARK(resources)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace collint

int main(int argument_count, char** arguments) {
  if (argument_count < 2 || !collint::load(arguments[1])) {
    std::fprintf(stderr, "usage: layers FILE [flags of Google Benchmark]\n");
    return 2;
  }
  --argument_count;
  ++arguments;
  benchmark::Initialize(&argument_count, arguments);
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
