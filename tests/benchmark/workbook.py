#!/usr/bin/python3
"""workbook.py PROGRAM [ROWS [ROUNDS]]: how long read_workbook takes for a workbook of eight columns, beside openpyxl's
read-only mode. Both in turn; the ratio of the medians."""
import datetime
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

import openpyxl

space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
shared_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
shared_link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def small_parts(folder):
    """The parts that do not grow with the rows, from a workbook with one text and one date (style 1)."""
    workbook = openpyxl.Workbook()
    workbook.active.append(["text", datetime.date(2026, 11, 22)])
    path = pathlib.Path(folder) / "small.xlsx"
    workbook.save(path)
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if name not in ("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"):
                yield name, archive.read(name)


def with_shared_texts(name, data):
    """The small parts name the part of the shared texts, which openpyxl does not write in all its versions."""
    if name == "[Content_Types].xml" and b"sharedStrings" not in data:
        return data.replace(b"</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{shared_type}"/></Types>'.encode())
    if name == "xl/_rels/workbook.xml.rels" and b"sharedStrings" not in data:
        return data.replace(b"</Relationships>", f'<Relationship Id="texts" Type="{shared_link}" Target="sharedStrings.xml"/></Relationships>'.encode())
    return data


def row_of(row, few):
    """Two texts of its own, four that many rows share, a number and a date."""
    texts = [few + 2 * row, row % few, (row // 3) % few, few + 2 * row + 1, (row // 1000) % few, (row // 7) % few]
    cells = "".join(f'<c r="{column}{row + 1}" t="s"><v>{text}</v></c>' for column, text in zip("ABCDEF", texts))
    return f'<row r="{row + 1}" spans="1:8">{cells}<c r="G{row + 1}"><v>{row / 8}</v></c><c r="H{row + 1}" s="1"><v>{40000 + row % 6000}</v></c></row>'


def make(path, rows, few=50):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in small_parts(path.parent):
            archive.writestr(name, with_shared_texts(name, data))
        with archive.open("xl/sharedStrings.xml", "w") as part:
            part.write(f'{head}<sst xmlns="{space}">'.encode())
            for i in range(few):
                part.write(f"<si><t>Data Governance Council {i}</t></si>".encode())
            for i in range(rows):
                part.write(f"<si><t>customer_{i * 7919 % rows}</t></si><si><t>The {i}th column of the table orders, &amp; what it means</t></si>".encode())
            part.write(b"</sst>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f'{head}<worksheet xmlns="{space}"><dimension ref="A1:H{rows}"/><sheetData>'.encode())
            for row in range(rows):
                part.write(row_of(row, few).encode())
            part.write(b"</sheetData></worksheet>")


def with_openpyxl(path):
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
    return sum(value is not None for row in sheet.iter_rows(values_only=True) for value in row)


def with_program(program, path):
    return int(subprocess.run([program, path], stdout=subprocess.PIPE, check=True).stdout)


def main():
    program = sys.argv[1]
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 500_000
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "workbook.xlsx"
        make(path, rows)
        seconds = {"read_workbook": [], "openpyxl": []}
        readers = {"read_workbook": lambda: with_program(program, path), "openpyxl": lambda: with_openpyxl(path)}
        for _ in range(rounds):
            for name, read in readers.items():
                start = time.perf_counter()
                cells = read()
                seconds[name].append(time.perf_counter() - start)
                if cells != 8 * rows:
                    sys.exit(f"{name}: {cells} cells instead of {8 * rows}")
        medians = {name: statistics.median(times) for name, times in seconds.items()}
    print(f"workbook of {rows} rows: read_workbook {medians['read_workbook']:.2f} s, openpyxl {medians['openpyxl']:.2f} s, "
          f"ratio {medians['openpyxl'] / medians['read_workbook']:.1f}")


if __name__ == "__main__":
    main()
