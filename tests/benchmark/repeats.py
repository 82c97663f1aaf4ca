"""repeats.py FOLDER ROUNDS COLLINT: a million commands without repeats, and the same number of which one in a hundred repeats an
earlier command in each of the ways there are. Prints the medians of time and peak memory for both, and their ratio."""
import json
import os
import statistics
import sys

import measured

folder, rounds, collint = sys.argv[1:]
count = 1_000_000


def identifier(number):
    domain = {"name": f"Domain {number // 1000}", "community": {"name": f"Community {number // 100000}"}}
    return {"name": f"TABLE_{number}", "domain": domain}


def asset(number, **other):
    command = {"resourceType": "Asset", "identifier": identifier(number), "type": {"name": "Table"}}
    return {**command, "attributes": {"Description": [{"value": f"Rows of {number}, loaded nightly from the warehouse"}]}, **other}


def pair(number):
    return {"externalSystemId": "WAREHOUSE", "externalEntityId": f"table/{number}"}


def repeats(number):
    """What is put in behind command `number`, by what it does to an earlier one."""
    earlier = number - 50
    return {
        1: [asset(earlier)],  # the same, apart
        2: [asset(earlier, attributes={"Note": [{"value": "more"}]})],  # complementary, apart
        3: [asset(earlier, attributes={"Description": [{"value": "another text"}]})],  # conflicting, apart
        4: [asset(number)],  # the same, adjacent
        5: [asset(number, attributes={"Note": [{"value": "more"}]})],
        6: [asset(number, type={"name": "View"})],
        7: [{"resourceType": "Mapping", "identifier": pair(earlier), "asset": identifier(earlier)},  # through an alias
            {"resourceType": "Asset", "identifier": pair(earlier), "attributes": {"Description": [{"value": "third text"}]}}],
        8: [{"resourceType": "Community", "identifier": {"name": f"Community {number // 100000}"}}],  # as tables expand to
    }.get(number % 100, []) if number >= 100 else []


def write(path, with_repeats):
    size = 0
    with open(path, "w", encoding="utf-8") as file:
        for name in range(count // 100000 + 1):
            file.write(("[" if name == 0 else ",\n") + json.dumps({"resourceType": "Community", "identifier": {"name": f"Community {name}"}}))
        number = 0
        while size < count:
            commands = [asset(number)] + (repeats(number) if with_repeats else [])
            for command in commands:
                file.write(",\n" + json.dumps(command))
            size += len(commands)
            number += 1
        file.write("]\n")


def measure(path):
    seconds, megabytes, _, status = measured.run([collint, "check", "--fail-on", "never", "--ignore", "limit", path])
    if status != 0:
        sys.exit(f"{collint} failed")
    return seconds, megabytes


paths = {kind: os.path.join(folder, f"benchmark-{kind}.json") for kind in ("without", "with")}
for kind, path in paths.items():
    write(path, kind == "with")
found = {kind: [] for kind in paths}
for _ in range(int(rounds)):
    for kind, path in paths.items():
        found[kind].append(measure(path))
medians = {kind: [statistics.median(values) for values in zip(*found[kind])] for kind in paths}
for kind, path in paths.items():
    seconds, megabytes = medians[kind]
    print(f"{kind:7} repeats {os.path.getsize(path) / 1e6:4.0f} MB  {seconds:6.2f} s  {megabytes:5.0f} MB peak  "
          f"ratio {seconds / medians['without'][0]:.2f} in time, {megabytes / medians['without'][1]:.2f} in memory")
    os.remove(path)
