#!/usr/bin/env python3
"""Checks the official example files, each by itself, where they lie beside the project: nothing may be found at warning
or above but the true mistakes that are known of them."""
import json
import pathlib
import subprocess
import sys

project = pathlib.Path(__file__).resolve().parents[2]
corpus = project.parent / "shared/corpus"

# The documentation changes an identifying property in its own samples, and keeps older ones that it calls wrong.
known = {
    "official/add-complex-relations/complex-relations-template.json": ["template/invalid-placeholder"] * 2,
    "official/tutorial/Demo2_ImportJsonError.json": ["merge/conflicting-duplicate"],
    "docs/importing-communities.json": ["identifier/changes-own-key"],
    "docs/importing-domains.json": ["identifier/changes-own-key"] * 2,
    "docs/importing-assets.json": ["identifier/changes-own-key"],
    "docs/importing-mappings.current.json": ["command/deprecated-field"],
    "docs/importing-mappings.redundant-labelled-incorrect.json": [
        "identifier/changes-own-key", "identifier/changes-own-key", "mapping/target-count", "command/deprecated-field"],
    "docs/importing-excel-files.template.NOT-JSON.txt": ["syntax/invalid-json"],
    "docs/importing-communities.nested-UNSUPPORTED.partial.txt": ["syntax/invalid-json"],
}


def found(path):
    done = subprocess.run([project / "build/debug/collint", "check", "--format", "json", path], stdout=subprocess.PIPE)
    return [f["rule"] for f in json.loads(done.stdout)["findings"] if f["severity"] != "info"]


def main():
    if not corpus.is_dir():
        print("skipped: the official examples are not beside the project")
        return 0
    files = sorted(p for folder in ("official", "docs") for p in (corpus / folder).rglob("*") if p.suffix in (".json", ".txt"))
    wrong = 0
    for path in files:
        name = str(path.relative_to(corpus))
        if sorted(found(path)) != sorted(known.get(name, [])):
            wrong += 1
            print(f"{name}: {found(path)}")
    print(f"{len(files)} files, {wrong} not as they should be")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
