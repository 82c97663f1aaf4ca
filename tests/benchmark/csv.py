"""csv.py FOLDER ROUNDS COUNTER: how long the CSV reader and opencsv take to count the cells of the same 200 MB. Both in turn;
medians and their ratio, the start of Java included."""
import pathlib
import statistics
import subprocess
import sys
import time

folder, rounds, counter = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
jars = ":".join(f"/usr/share/java/{name}.jar" for name in ("opencsv", "commons-lang3", "commons-text", "commons-collections4"))
path = folder / "benchmark.csv"
commands = {"opencsv": ["java", "-cp", f"{jars}:{folder}", "Opencsv", "count", path], "collint": [counter, "count", path]}


def write():
    with open(path, "w", encoding="utf-8") as file:
        size = 0
        for number in range(10**9):
            if size >= 200_000_000:
                break
            note = f'"Rows of {number}; loaded ""nightly"""' if number % 20 == 0 else f'"Rows of {number}; loaded nightly from the warehouse"'
            size += file.write(f"TABLE_{number};Größe {number % 1000};Order Warehouse;Retail Bank;Table;Accepted;{number * 7};{note};true\n")


def measure(command):
    begin = time.monotonic()
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout
    return time.monotonic() - begin, output


subprocess.run(["javac", "-cp", jars, "-d", folder, pathlib.Path(__file__).parents[1] / "csv/Opencsv.java"], check=True)
write()
seconds = {name: [] for name in commands}
outputs = set()
for _ in range(rounds):
    for name, command in commands.items():
        taken, output = measure(command)
        seconds[name].append(taken)
        outputs.add(output)
if len(outputs) != 1:
    sys.exit(f"they do not agree: {outputs}")
medians = {name: statistics.median(values) for name, values in seconds.items()}
size = path.stat().st_size
for name, median in medians.items():
    print(f"csv {size / 1e6:4.0f} MB  {name:8} {median:6.2f} s  {size / 1e9 / median:5.2f} GB/s  ratio {median / medians['opencsv']:.2f}")
path.unlink()
