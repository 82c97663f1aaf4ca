"""peers.py FILE ROUNDS BUILD [SCHEMA]: how long collint takes to check a clean file, beside programs that only read it, and such
that validate it against a schema. First all tell how many commands they see, which must be the same number; then they run in
turn, ten times as often where the file is small. Prints a row of a Markdown table for each: medians, ratio to the simdjson
program, the most memory. What reads no file of that size, or is not there, is left out."""
import json
import os
import pathlib
import re
import shutil
import statistics
import sys

import measured

path, rounds, build = sys.argv[1], int(sys.argv[2]), pathlib.Path(sys.argv[3])
schema = sys.argv[4] if len(sys.argv) > 4 else None
here = pathlib.Path(__file__).resolve().parent
modules = build.parent / "npm/node_modules"
size = os.path.getsize(path)
is_small = size < 10e6


def array_schema():
    """The schema of a whole file, made from that of a command."""
    whole = json.load(open(schema))
    kinds = ("Community", "Domain", "Asset", "Mapping", "ComplexRelation")
    items = {"anyOf": [{"$ref": f"#/definitions/{kind}ImportCommand"} for kind in kinds]}
    file = build / "array.schema.json"
    file.write_text(json.dumps({"$schema": whole["$schema"], "type": "array", "items": items, "definitions": whole["definitions"]}))
    return str(file)


def programs():
    collint = [str(build / "collint"), "check", "--no-config"]
    if size < 4e9:  # whose offsets have 32 bits
        yield "simdjson, which reads every key and text", [str(build / "tests/benchmark/obvious"), path], r"^(\d+) elements"
    yield "**collint**, 1 thread", [*collint, "--threads", "1", path], r"\((\d+) commands\)"
    yield "**collint**, 2 threads", [*collint, "--threads", "2", path], r"\((\d+) commands\)"
    if size > 600e6:
        return
    yield "Python, `json.load`", ["/usr/bin/python3", "-c", "import json, sys; print(len(json.load(open(sys.argv[1], 'rb'))))", path], r"^(\d+)$"
    if shutil.which("jq"):
        yield "jq, `length`", ["jq", "length", path], r"^(\d+)$"
    if size < 500e6:  # Node's texts end below half a gibibyte
        yield "Node, `JSON.parse`", ["node", str(here / "peers.cjs"), "parse", path], r"^(\d+)$"
        if schema and (modules / "ajv").exists():
            yield "Node, and ajv with the official schema", ["node", str(here / "peers.cjs"), "validate", path, schema], r"^(\d+)$"
    program = modules / ".bin/jsonschema"
    if schema and program.exists():
        yield "jsonschema (C++) with the official schema", [str(program), "validate", "--fast", array_schema(), path], None
    if is_small:
        yield "`true`, which does nothing", ["true"], None


for_node = {"NODE_PATH": str(modules), "NODE_OPTIONS": "--max-old-space-size=8000"}
all_programs = list(programs())
counts = {}
for name, command, pattern in all_programs:
    _, _, output, status = measured.run(command, **for_node)
    found = re.search(pattern, output, re.M) if pattern else None
    if status != 0 or (pattern and not found):
        sys.exit(f"{name}: {output[:500]}")
    if found:
        counts[name] = int(found.group(1))
if len(set(counts.values())) != 1:
    sys.exit(f"not the same commands: {counts}")
seconds = {name: [] for name, _, _ in all_programs}
memory = {}
for _ in range(10 * rounds if is_small else rounds):
    for name, command, _ in all_programs:
        taken, most, _, _ = measured.run(command, **for_node)
        seconds[name].append(taken)
        memory[name] = max(memory.get(name, 0), most)
reference = statistics.median(seconds[all_programs[0][0]])
for name in seconds:
    median = statistics.median(seconds[name])
    ratio = f"{median / reference:.2f}" if size < 4e9 else ""
    print(f"| {name} | {median:.{4 if is_small else 3}f} s | {ratio} | {memory[name]:.0f} MB |")
