"""tables.py FOLDER ROUNDS COLLINT: how long checking a CSV file of a million rows takes, beside opencsv, which only reads it, and
beside checking the same commands as JSON; then checking half of the rows as a workbook, beside openpyxl's read-only mode, which
only reads it. All in turn; medians, ratios and the most memory that collint took."""
import json
import pathlib
import resource
import statistics
import subprocess
import sys
import time
import zipfile

folder, rounds, collint = pathlib.Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
rows = 1_000_000
jars = ":".join(f"/usr/share/java/{name}.jar" for name in ("opencsv", "commons-lang3", "commons-text", "commons-collections4"))
headings = ["Type", "Community", "Domain Type", "Domain", "Name", "Description", "Table > Name", "Table > Domain"]


def in_domain(name, domain, community):
    return {"name": name, "domain": {"name": domain, "community": {"name": community}}}


def commands_of(cells):
    kind, community, domain_kind, domain, name, description, table, table_domain = cells
    return [
        {"resourceType": "Community", "identifier": {"name": community}},
        {"resourceType": "Domain", "identifier": {"name": domain, "community": {"name": community}}, "type": {"name": domain_kind}},
        {"resourceType": "Asset", "identifier": in_domain(name, domain, community), "type": {"name": kind},
         "attributes": {"Description": [{"value": description}]},
         "relations": {"00000000-0000-0000-0000-000000007042:TARGET": [in_domain(table, table_domain, community)]}},
    ]


def row_of(number):
    domain = f"Warehouse {number // 10_000}"
    return ["Column", f"Retail Bank {number // 100_000}", "Physical Data Dictionary", domain, f"COLUMN_{number}",
            f"Column number {number}, which holds amounts", f"TABLE_{number // 50}", domain]


def write_csv_and_json():
    with open(folder / "rows.csv", "w", encoding="utf-8") as table, open(folder / "rows.json", "w", encoding="utf-8") as commands:
        table.write(";".join(headings) + "\n")
        for number in range(rows):
            cells = row_of(number)
            table.write(";".join(cells) + "\n")
            commands.write(("," if number else "[") + json.dumps(commands_of(cells))[1:-1])
        commands.write("]")


def write_workbook():
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{kind}.worksheet+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r1" Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets><sheet name="Rows" sheetId="1" r:id="r1"/></sheets></workbook>',
    }
    with zipfile.ZipFile(folder / "rows.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, head + text)
        with archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'{head}<worksheet xmlns="{main}"><sheetData>'.encode())
            for number in range(rows // 2 + 1):
                cells = row_of(number - 1) if number else [heading.replace(">", "&gt;") for heading in headings]
                texts = "".join(f'<c r="{column}{number + 1}" t="inlineStr"><is><t>{cell}</t></is></c>' for column, cell in zip("ABCDEFGH", cells))
                sheet.write(f'<row r="{number + 1}">{texts}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")


def measure(commands):
    """Seconds by name; collint finds that there are too many assets and nothing else."""
    seconds = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            begin = time.monotonic()
            done = subprocess.run(command, stdout=subprocess.PIPE, text=True)
            seconds[name].append(time.monotonic() - begin)
            if done.returncode != 0 or ("collint" in name and done.stdout.count("warning[") != 1):
                sys.exit(f"{name}: {done.stdout}")
    return {name: statistics.median(values) for name, values in seconds.items()}


def show(title, medians, reference):
    for name, median in medians.items():
        print(f"{title}  {name:24} {median:6.2f} s  ratio {median / medians[reference]:.2f}")


check = [collint, "check", "--no-config", "--format", "concise", "--header-row", "--ignore", "template"]
template = json.dumps(commands_of([f"${{{number}}}" for number in range(1, 9)]))
(folder / "rows-template.json").write_text(template)
write_csv_and_json()
subprocess.run(["javac", "-cp", jars, "-d", folder, pathlib.Path(__file__).parents[1] / "csv/Opencsv.java"], check=True)
show(f"{rows} rows", measure({
    "opencsv, reading": ["java", "-cp", f"{jars}:{folder}", "Opencsv", "count", folder / "rows.csv"],
    "collint, CSV": [*check, folder / "rows.csv"],
    "collint, JSON": [*check, folder / "rows.json"],
}), "opencsv, reading")
write_workbook()
reading = f"import openpyxl; print(sum(1 for _ in openpyxl.load_workbook('{folder}/rows.xlsx', read_only=True).worksheets[0].iter_rows(values_only=True)))"
show(f"{rows // 2} rows", measure({
    "openpyxl, reading": ["/usr/bin/python3", "-c", reading],
    "collint, workbook": [*check, folder / "rows.xlsx"],
}), "openpyxl, reading")
print(f"most memory: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MiB, Java and Python included")
for name in ("rows.csv", "rows.json", "rows.xlsx", "rows-template.json"):
    (folder / name).unlink()
