"""plans.py WORK ROUNDS COLLINT FILE: a plan of 5,000 files with ten million commands beside checking them, and a split of FILE beside
checking and copying it. Prints rows of a Markdown table: medians, and the ratio of the times."""
import pathlib
import shutil
import statistics
import sys

import measured

work, rounds, collint, large = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
files, commands = 5000, 2000


def domain(number):
    return f'{{"name":"Domain {number % 50}","community":{{"name":"Community"}}}}'


def asset(file, number):
    return f'{{"name":"asset {file}.{number}","domain":{domain(file)}}}'


def write_run(folder):
    """Assets that name others of their file, a few of them one of the file before or of a file far away."""
    folder.mkdir()
    containers = ['{"resourceType":"Community","identifier":{"name":"Community"}}']
    containers += [f'{{"resourceType":"Domain","identifier":{domain(number)},"type":{{"name":"Glossary"}}}}' for number in range(50)]
    (folder / "containers.json").write_text("[" + ",\n".join(containers) + "]")
    for file in range(files - 1):
        lines = []
        for number in range(commands):
            target = asset(file, number - 1) if number % 500 else asset(file - 1 if file % 10 else file * 7 % files, 3)
            relations = f',"relations":{{"00000000-0000-0000-0000-000000007042:SOURCE":[{target}]}}' if number % 4 == 0 else ""
            own = asset(file, number) if number or file % 25 else asset(0, 1)
            lines.append(f'{{"resourceType":"Asset","identifier":{own},"type":{{"name":"Table"}}{relations}}}')
        (folder / f"{file:04}.json").write_text("[" + ",\n".join(lines) + "]")


def measure(name, *command):
    taken, most, output, status = measured.run(list(command))
    if status not in (0, 256):  # exit code 1: findings
        sys.exit(output[-500:])
    seconds.setdefault(name, []).append(taken)
    memory[name] = max(memory.get(name, 0), most)


def show(reference):
    for name, taken in seconds.items():
        ratio = statistics.median(taken) / reference()
        print(f"| {name} | {statistics.median(taken):.2f} s | {ratio:.2f} | {memory[name]:.0f} MB |", flush=True)


seconds, memory = {}, {}
run = work / "run"
write_run(run)
for _ in range(rounds):
    measure("check of 5,000 files, ten million commands", collint, "check", "--no-config", "--concurrent", "--quiet", str(run))
    measure("plan of them", collint, "plan", "--no-config", str(run))
show(lambda: statistics.median(next(iter(seconds.values()))))
shutil.rmtree(run)

seconds, memory = {}, {}
check, copy = f"check of a file of {pathlib.Path(large).stat().st_size / 1e6:.0f} MB", "copy of it"
for _ in range(rounds):
    measure(check, collint, "check", "--no-config", "--quiet", large)
    measure(copy, "cp", large, str(work / "copy"))
    (work / "copy").unlink()
    measure("split of it, its own check included", collint, "split", "--no-config", large, "--out", str(work / "split"))
    shutil.rmtree(work / "split")
# The ratio is to two checks and a copy.
show(lambda: 2 * statistics.median(seconds[check]) + statistics.median(seconds[copy]))
