"""dirty.py CLEAN DIRTY ROUNDS COLLINT: a file with a finding in nearly every command beside the same one without. Prints rows of
a Markdown table."""
import os
import statistics
import subprocess
import sys
import time

clean, dirty, rounds, collint = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
seconds = {}
memory = {}
for _ in range(rounds):
    for threads in ("1", "2"):
        for kind, path in (("clean", clean), ("dirty", dirty)):
            begin = time.perf_counter()
            process = subprocess.Popen([collint, "check", "--no-config", "--threads", threads, path], stdout=subprocess.PIPE)
            process.stdout.read()
            _, _, usage = os.wait4(process.pid, 0)
            process.returncode = 0
            seconds.setdefault((threads, kind), []).append(time.perf_counter() - begin)
            memory[threads, kind] = max(memory.get((threads, kind), 0), usage.ru_maxrss)
for (threads, kind), taken in seconds.items():
    ratio = statistics.median(taken) / statistics.median(seconds[threads, "clean"])
    print(f"| {kind}, threads: {threads} | {statistics.median(taken):.3f} s | {ratio:.2f} | {memory[threads, kind] / 1000:.0f} MB |")
