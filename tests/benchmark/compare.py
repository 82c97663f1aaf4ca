"""compare.py FORM FILE ROUNDS OBVIOUS COLLINT: runs both programs in turn and prints medians and their ratio."""
import os
import statistics
import subprocess
import sys
import time

form, path, rounds, obvious, collint = sys.argv[1:]
commands = {"obvious": [obvious, path], "collint": [collint, "check", path]}
seconds = {name: [] for name in commands}


def measure(command):
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    if process.wait() != 0:
        sys.exit(f"{command[0]} failed")
    return time.monotonic() - begin


with open(path, "rb") as file:  # into the page cache
    while file.read(1 << 24):
        pass
for _ in range(int(rounds)):
    for name, command in commands.items():
        seconds[name].append(measure(command))
medians = {name: statistics.median(values) for name, values in seconds.items()}
size = os.path.getsize(path) / 1e6
for name in commands:
    print(f"{form:9} {size:4.0f} MB  {name:8} {medians[name]:6.2f} s  {size / 1000 / medians[name]:5.2f} GB/s  ratio {medians[name] / medians['obvious']:.2f}")
