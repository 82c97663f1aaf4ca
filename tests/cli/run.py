#!/usr/bin/env python3
"""Runs the console sessions of tests/cli/*.md, of README.md and of samples/README.md and compares whole outputs.

A `file NAME` block of a page makes a file, with `\\xNN` for bytes; a `console` block is a session: lines that begin
with "$ " are typed, the rest is what they must print, standard error included. What stands between `<!-- rules: COMMAND
-->` and `<!-- end -->` is what the command prints. The blocks of a page share a folder: an
empty one for the pages of tests/cli, the project's own for the others. `collint` is the program that was built.
COLLINT_UPDATE_CLI=1 writes what they print into the pages instead.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

project = pathlib.Path(__file__).resolve().parents[2]
build = project / os.environ.get("COLLINT_BUILD", "build/sanitized")
mark = "--- end of command ---"


def run_session(commands, folder):
    script = ['collint() { "%s/collint" "$@"; }' % build, "status=0"]
    for command in commands:
        script += ["(exit $status)", command, "status=$?", f"echo '{mark}'"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", "\n".join(script)], cwd=folder, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    outputs = done.stdout.decode("utf-8", "backslashreplace").split(mark + "\n")
    return [output.splitlines() for output in outputs[:len(commands)]]


def replay(block, folder):
    commands = [line[2:] for line in block.splitlines() if line.startswith("$ ")]
    lines = []
    for command, output in zip(commands, run_session(commands, folder)):
        lines += ["$ " + command] + output
    return "".join(line + "\n" for line in lines)


def replay_page(page, folder):
    def block(match):
        info, text = match.group(1), match.group(2)
        if info.startswith("file "):
            path = folder / info.split()[1]
            path.parent.mkdir(parents=True, exist_ok=True)
            raw = re.sub(r"\\x([0-9A-F]{2})", lambda m: chr(int(m.group(1), 16)), text)
            path.write_bytes(raw.encode("latin-1") if raw != text else text.encode())
        elif info == "console":
            text = replay(text, folder)
        return f"```{info}\n{text}```\n"

    def table(match):
        return match.group(1) + "\n".join(run_session([match.group(2)], folder)[0]) + "\n" + match.group(3)

    page = re.sub(r"^```(\S[^\n]*)\n(.*?)^```\n", block, page, flags=re.S | re.M)
    return re.sub(r"^(<!-- rules: (.*?) -->\n).*?^(<!-- end -->\n)", table, page, flags=re.S | re.M)


def check(path, folder):
    page = path.read_text()
    replayed = replay_page(page, folder)
    if replayed == page:
        return True
    if os.environ.get("COLLINT_UPDATE_CLI"):
        path.write_text(replayed)
        return True
    with tempfile.NamedTemporaryFile("w", suffix=".md") as got:
        got.write(replayed)
        got.flush()
        subprocess.run(["diff", "-u", "--label", str(path.relative_to(project)), "--label", "as it is", path, got.name])
    return False


def main():
    # README.md types ./collint, which must not have anything left to build.
    subprocess.run([project / "collint", "--version"], stdout=subprocess.DEVNULL, check=True)
    results = []
    for path in sorted((project / "tests/cli").glob("*.md")):
        with tempfile.TemporaryDirectory() as folder:
            results.append(check(path, pathlib.Path(folder)))
    for path in (project / "README.md", project / "samples/README.md"):
        if path.exists():
            results.append(check(path, project))
    print(f"{results.count(True)} pages as they should be, {results.count(False)} not")
    return 0 if results and all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
