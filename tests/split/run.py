#!/usr/bin/env python3
"""Random tables and JSON files about the same assets, split by the program and put together again: the same rows and commands, nothing
else, and no command of one asset in two files of a stage."""
import collections
import csv
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

project = pathlib.Path(__file__).resolve().parents[2]
collint = project / os.environ.get("COLLINT_BUILD", "build/sanitized") / "collint"
runs = 150
domain = {"name": "D", "community": {"name": "C"}}
template = [{"resourceType": "Asset", "identifier": {"name": "${1}", "domain": domain}, "type": {"name": "T"},
             "attributes": {"Note": [{"value": "${2}"}]}}]
texts = ["", "plain", 'a "quoted" text', "two\nlines", "semi;colon", " \u00e4\u4e2d", "'"]


def write_table(path, chance):
    rows = [[f"A{chance.randrange(20)}" if chance.randrange(9) else "", chance.choice(texts)] for _ in range(chance.randrange(1, 25))]
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, delimiter=";", lineterminator=chance.choice(["\n", "\r\n"]), quoting=chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
        writer.writerow(["Name", "Note"])
        writer.writerows(rows)
    return [tuple(row) for row in rows if row[0]]


def write_list(path, chance):
    commands = [{"resourceType": "Asset", "identifier": {"name": f"A{chance.randrange(30)}", "domain": domain}, "tags": [str(number)]}
                for number in range(chance.randrange(1, 25))]
    path.write_text(json.dumps(commands, indent=chance.choice([None, 2])))
    return [json.dumps(command) for command in commands]


def read_rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        header, *rows = csv.reader(file, delimiter=";")
    assert header == ["Name", "Note"], path
    return [tuple(row) for row in rows]


def read_folder(folder):
    """The rows, the commands, and for each stage how many of its files have an asset."""
    rows, commands, stages = [], [], {}
    for path in sorted(folder.glob("*/*")):
        if path.name.endswith("template.json"):
            continue
        own = read_rows(path) if path.suffix == ".csv" else json.loads(path.read_text())
        names = {row[0] for row in own} if path.suffix == ".csv" else {command["identifier"]["name"] for command in own}
        stages.setdefault(path.parent.name, collections.Counter()).update(names)
        if path.suffix == ".csv":
            rows += own
        else:
            commands += [json.dumps(command) for command in own]
    return rows, commands, stages


def run(*arguments):
    return subprocess.run([collint, "split", "--no-config", *map(str, arguments)], capture_output=True, text=True)


def check(number, folder):
    chance = random.Random(number)
    source = folder / "in"
    source.mkdir()
    (source / "template.json").write_text(json.dumps(template))
    rows = sum((write_table(source / f"{i}.csv", chance) for i in range(chance.randrange(1, 3))), [])
    commands = sum((write_list(source / f"{i}.json", chance) for i in range(chance.randrange(0, 3))), [])
    if not rows + commands:
        return
    done = run(source, "--template", source / "template.json", "--header-row", "--out", folder / "out", "--max-assets", chance.randrange(8, 40))
    if "have to stay in one file" in done.stderr:
        return
    assert done.returncode == 0, (number, done.stderr)
    found_rows, found_commands, stages = read_folder(folder / "out")
    assert sorted(found_rows) == sorted(rows), (number, "rows")
    assert sorted(found_commands) == sorted(commands), (number, "commands")
    assert all(count == 1 for stage in stages.values() for count in stage.values()), (number, stages)
    assert run("--check", folder / "out").returncode == 0, number
    checked.append(number)


checked = []
for number in range(runs):
    with tempfile.TemporaryDirectory() as folder:
        check(number, pathlib.Path(folder))
print(f"{len(checked)} of {runs} random runs split and put together again")
sys.exit(0 if len(checked) > runs * 2 // 3 else 1)
