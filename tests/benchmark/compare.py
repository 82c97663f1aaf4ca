"""compare.py FORM FILE ROUNDS OBVIOUS COLLINT: runs both programs in turn and prints medians, ratio and peak memory."""
import os
import resource
import statistics
import subprocess
import sys
import time

form, path, rounds, obvious, collint = sys.argv[1:]
commands = {"obvious": [obvious, path], "collint": [collint, "check", path]}
seconds = {name: [] for name in commands}
memory = {}


def measure(command):
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed")
    return time.monotonic() - begin, usage.ru_maxrss / 1024


with open(path, "rb") as file:  # into the page cache
    while file.read(1 << 24):
        pass
for _ in range(int(rounds)):
    for name, command in commands.items():
        taken, peak = measure(command)
        seconds[name].append(taken)
        memory[name] = peak
medians = {name: statistics.median(values) for name, values in seconds.items()}
size = os.path.getsize(path) / 1e6
for name in commands:
    print(f"{form:9} {size:4.0f} MB  {name:8} {medians[name]:6.2f} s  {size / 1000 / medians[name]:5.2f} GB/s  {memory[name]:5.0f} MB"
          f"  ratio {medians[name] / medians['obvious']:.2f}")
