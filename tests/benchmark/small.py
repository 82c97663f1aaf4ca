"""small.py FILE ROUNDS COLLINT: 5,000 small files, imported one after the other, beside one file with the same commands. Prints
rows of a Markdown table: medians, and the ratio of the times."""
import json
import pathlib
import statistics
import sys
import tempfile

import measured

path, rounds, collint = sys.argv[1], int(sys.argv[2]), sys.argv[3]
count = 5000
commands = json.load(open(path, "rb"))


def measure(*arguments):
    taken, _, output, status = measured.run([collint, "check", "--no-config", "--fail-on", "never", *arguments])
    if status != 0:
        sys.exit(output[-500:])
    return taken


with tempfile.TemporaryDirectory() as folder:
    size = len(commands) // count + 1
    for number in range(count):
        part = commands[number * size:(number + 1) * size]
        pathlib.Path(folder, f"{number:04}.json").write_text(json.dumps(part, ensure_ascii=False, indent=2))
    whole = pathlib.Path(folder, "whole.jsons")
    whole.write_text(json.dumps(commands, ensure_ascii=False, indent=2))
    runs = {}
    for threads in ("1", "2"):
        runs[f"one file of {whole.stat().st_size / 1e6:.0f} MB, threads: {threads}"] = ("--threads", threads, str(whole))
        runs[f"{count} files, threads: {threads}"] = ("--threads", threads, "--sequential", f"{folder}/*.json")
    seconds = {name: [] for name in runs}
    for _ in range(rounds):
        for name, arguments in runs.items():
            seconds[name].append(measure(*arguments))
reference = statistics.median(next(iter(seconds.values())))
for name, taken in seconds.items():
    print(f"| {name} | {statistics.median(taken):.3f} s | {statistics.median(taken) / reference:.2f} |")
