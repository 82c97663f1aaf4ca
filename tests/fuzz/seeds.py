"""seeds.py FOLDER: writes what each fuzz target begins with, into a folder for each, from the samples and the pages of the rules."""
import pathlib
import re
import sys
import zipfile

project = pathlib.Path(__file__).resolve().parents[2]
folder = pathlib.Path(sys.argv[1])
samples = project / "samples"


def blocks(kind):
    """The examples of a kind on the pages of the rules."""
    for page in sorted(project.glob("rules/*/*/rule.md")):
        yield from re.findall(rf"^```{kind}[^\n]*\n(.*?)^```", page.read_text(), re.S | re.M)


def files_of(block):
    parts = re.split(r"^--- (.*?) ---\n", block, flags=re.M)
    return dict(zip(parts[1::2], parts[2::2]))


def write(target, seeds):
    (folder / target).mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds):
        (folder / target / str(number)).write_bytes(seed if isinstance(seed, bytes) else seed.encode())


runs = [files_of(block) for block in blocks("run")]
json_texts = [path.read_text() for path in sorted(samples.rglob("*.json"))] + list(blocks("json"))
tables = [(samples / "products-template.json", samples / "products.csv"), (samples / "orders-template.json", samples / "products.csv")]
with_templates = [template.read_bytes() + b"\0" + table.read_bytes() for template, table in tables]
with_templates += [run[name] + "\0" + text for run in runs for table, text in run.items() if table.endswith(".csv")
                   for name in run if name.endswith("template.json")]
configurations = [path.read_text() for path in sorted(samples.rglob("*.toml"))]
configurations += [run["collint.toml"] for run in runs if "collint.toml" in run]
configurations += re.findall(r"^```toml\n(.*?)^```", (project / "README.md").read_text(), re.S | re.M)
csv_texts = [samples.joinpath("products.csv").read_text()]
csv_texts += [text for run in runs for name, text in run.items() if name.endswith(".csv")]

write("json", json_texts)
write("csv", [options + text for text in csv_texts for options in ("\0\7", "\1\0", "\2\3")])
write("table", with_templates)
write("fix", json_texts + with_templates)
write("config", configurations)
workbook = samples / "products.xlsx"
letters = {"workbook.xml": b"W", "workbook.xml.rels": b"R", "sheet1.xml": b"S", "sharedStrings.xml": b"T", "styles.xml": b"F"}
with zipfile.ZipFile(workbook) as archive:
    parts = [letters[name.split("/")[-1]] + archive.read(name) for name in archive.namelist() if name.split("/")[-1] in letters]
write("workbook", [workbook.read_bytes(), *parts])
