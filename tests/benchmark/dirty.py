"""dirty.py CLEAN DIRTY ROUNDS COLLINT: a file with a finding in nearly every command beside the same one without. Prints rows of
a Markdown table."""
import statistics
import sys

import measured

clean, dirty, rounds, collint = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
seconds = {}
memory = {}
for _ in range(rounds):
    for threads in ("1", "2"):
        for kind, path in (("clean", clean), ("dirty", dirty)):
            taken, most, _, _ = measured.run([collint, "check", "--no-config", "--threads", threads, path])
            seconds.setdefault((threads, kind), []).append(taken)
            memory[threads, kind] = max(memory.get((threads, kind), 0), most)
for (threads, kind), taken in seconds.items():
    ratio = statistics.median(taken) / statistics.median(seconds[threads, "clean"])
    print(f"| {kind}, threads: {threads} | {statistics.median(taken):.3f} s | {ratio:.2f} | {memory[threads, kind]:.0f} MB |")
