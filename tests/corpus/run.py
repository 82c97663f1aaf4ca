#!/usr/bin/env python3
"""Checks the official example files, each by itself, where they lie beside the project: nothing may be found at warning
or above but the true mistakes that are known of them. The JSON, CSV and Excel versions of an example have equal
commands. Names of columns are told from data."""
import json
import pathlib
import subprocess
import sys
import tempfile

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


# Versions that say other things than the JSON file of the example, and how many of them.
different = {
    "add-community-domain-asset-with-multivalue-attributes/multivalue-attributes.csv": 8,  # identified otherwise
    "add-community-domain-asset-with-multivalue-attributes/multivalue-attributes.xlsx": 8,
    "add-community-domain-assets-with-responsibilities/responsibilities.xlsx": 4,  # one asset more, one less
    "add-complex-relations/complex-relations.csv": 16,  # its template has the mistake above
    "add-complex-relations/complex-relations.xlsx": 16,
    "change-assets/schema-tables-columns-updated.csv": 15,  # other display names
    "change-assets/schema-tables-columns-updated.xlsx": 3,
}


def template_of(table):
    beside = table.with_name(table.stem + "-template.json")
    return beside if beside.exists() else table.with_name("Demo_Template.json")


def found(path):
    program = [project / "build/sanitized/collint", "check", "--no-config", "--format", "json", path]
    if path.suffix in (".csv", ".xlsx"):
        program += ["--template", template_of(path)]
    done = subprocess.run(program, stdout=subprocess.PIPE)
    findings = json.loads(done.stdout)["findings"]
    return [f["rule"] for f in findings if f["severity"] != "info" and pathlib.Path(f["file"]).name == path.name]


def commands(path):
    table = [] if path.suffix == ".json" else [template_of(path)]
    program = [project / "build/sanitized/tests/corpus_commands", path, *table]
    return set(subprocess.run(program, stdout=subprocess.PIPE, check=True, text=True).stdout.splitlines())


def unequal_versions(tables):
    """Tables whose commands are not those of the JSON file beside them."""
    unequal = 0
    for table in tables:
        name = str(table.relative_to(corpus / "official"))
        original = table.with_suffix(".json")
        if not original.exists():
            continue
        lines = commands(original) ^ commands(table)
        if len(lines) == different.get(name, 0):
            continue
        unequal += 1
        print(f"{name}: other commands than {original.name}:")
        for line in sorted(lines):
            print("  " + line)
    return unequal


def looks_like(table, rows_template, flag):
    """What `csv/header-flag` says of the first row: "names", "data" or nothing."""
    program = [project / "build/sanitized/collint", "check", "--no-config", "--format", "json", "--select",
               "csv/header-flag", "--template", rows_template, flag, table]
    done = subprocess.run(program, stdout=subprocess.PIPE)
    messages = [f["message"] for f in json.loads(done.stdout)["findings"]]
    return messages[0].split("looks like ")[1].split()[0].rstrip(",") if messages else ""


def misjudged_first_rows(tables):
    """Tables, and what is left of them without their first rows, whose first row is taken for the wrong thing."""
    misjudged = 0
    with tempfile.TemporaryDirectory() as folder:
        for table in tables:
            lines = table.read_bytes().splitlines(keepends=True)
            for skipped in range(min(len(lines), 5)):
                part = pathlib.Path(folder, table.name)
                part.write_bytes(b"".join(lines[skipped:]))
                right = "--header-row" if skipped == 0 else "--no-header-row"
                as_data = looks_like(part, template_of(table), "--no-header-row")
                if as_data == ("names" if skipped == 0 else "") and not looks_like(part, template_of(table), right):
                    continue
                misjudged += 1
                print(f"{table.name} from line {skipped + 1}: its first row is misjudged")
    return misjudged


def main():
    if not corpus.is_dir():
        print("skipped: the official examples are not beside the project")
        return 0
    files = sorted(p for folder in ("official", "docs") for p in (corpus / folder).rglob("*") if p.suffix in (".json", ".txt", ".csv", ".xlsx"))
    wrong = 0
    for path in files:
        name = str(path.relative_to(corpus))
        if sorted(found(path)) != sorted(known.get(name, [])):
            wrong += 1
            print(f"{name}: {found(path)}")
    wrong += unequal_versions([p for p in files if p.suffix in (".csv", ".xlsx")])
    wrong += misjudged_first_rows([p for p in files if p.suffix == ".csv"])
    print(f"{len(files)} files, {wrong} not as they should be")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
