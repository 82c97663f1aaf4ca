"""Inputs that want to break collint, and machines that let it down: it ends, with the exit code that says what became of it, with
output that can be read, and within bounds of memory. No time is measured; what hangs runs into the limit of the whole test."""
import contextlib
import json
import os
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import typing
import zipfile

project = pathlib.Path(__file__).resolve().parents[2]
collint = project / "build/release/collint"
longest = 300  # seconds, a limit for what hangs
megabyte = 1 << 20
failures = []


class Run:
    """What became of a run of collint: exit code, both outputs (of the first no more than a few megabytes, and its end), the most memory in
    bytes."""

    def __init__(self, *arguments, stdin=None, limit=None, cwd=None):
        def restrict():
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as error:
            process = subprocess.Popen([collint, *map(os.fsencode, arguments)], stdin=stdin or subprocess.DEVNULL, stdout=out,
                                       stderr=error, preexec_fn=restrict, cwd=cwd)
            timer = time.monotonic() + longest
            while True:
                done, status, usage = os.wait4(process.pid, os.WNOHANG)
                if done:
                    break
                if time.monotonic() > timer:
                    process.kill()
                time.sleep(0.005)
            process.returncode = 0  # it has been waited for
            self.code = os.waitstatus_to_exitcode(status)
            self.memory = usage.ru_maxrss * 1024
            out.seek(0)
            error.seek(0)
            self.out, self.error = out.read(8 * megabyte), error.read()
            out.seek(max(0, out.seek(0, os.SEEK_END) - 2))
            self.end = out.read()


def check(name, holds, *details):
    if not holds:
        failures.append(name)
        print(f"FAILED: {name}", *(str(detail)[:500] for detail in details), sep="\n  ")


def is_visible(output):
    """Nothing that moves a cursor, turns text around or ends a line elsewhere than it seems."""
    text = output.decode("utf-8")  # which has to be UTF-8
    hidden = [*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x2028, 0x2029]
    return not any(chr(code) in text for code in hidden if code != 0x0A)


def asset(name, **members):
    identifier = {"name": name, "domain": {"name": "D", "community": {"name": "C"}}}
    return json.dumps({"resourceType": "Asset", "identifier": identifier, **members})


class Large(typing.NamedTuple):
    name: str
    pieces: typing.Callable[[], list]  # of its text
    codes: set  # the exit codes that are right
    memory: int  # the most, in bytes


million = 1_000_000


def with_members(text, count=million):
    return ",".join(text.format(i) for i in range(count))


def within_attributes(text):
    return lambda: [asset("A")[:-1], ', "attributes": {', with_members(text), "}}"]


def beside_others(text):
    return lambda: [asset("A")[:-1], ",", with_members(text), "}"]


def text_of(size):
    return ["x" * megabyte] * size


large_inputs = [
    Large("a million brackets", lambda: ["[" * million], {1}, 40 * megabyte),
    Large("a million objects in each other", lambda: ['[{"a":' * million], {1}, 40 * megabyte),
    Large("brackets that close", lambda: ["[" * million, "]" * million], {1}, 40 * megabyte),
    Large("a text of 200 MB", lambda: [asset("A")[:-1], ', "displayName": "', *text_of(200), '"}'], {1}, 1200 * megabyte),
    Large("a text of 200 MB that nobody reads", lambda: [asset("A")[:-1], ', "unknown": "', *text_of(200), '"}'], {0}, 1200 * megabyte),
    Large("a text of 200 MB that nothing closes", lambda: ['[{"a": "', *text_of(200)], {1}, 1200 * megabyte),
    Large("a number of 100 MB", lambda: ['[{"a": 1', *["0" * megabyte] * 100, "}]"], {1}, 900 * megabyte),
    Large("a key of 100 MB", lambda: ['[{"', *text_of(100), '": 1}]'], {1}, 900 * megabyte),
    Large("a million keys", within_attributes('"key {}":[{{"value":"v"}}]'), {0}, 900 * megabyte),
    Large("a million times one key", within_attributes('"key":[{{"value":"v"}}]'), {0, 1}, 900 * megabyte),
    Large("a million keys that nobody knows", beside_others('"key {}":1'), {0}, 1200 * megabyte),
    Large("a million times one that nobody knows", beside_others('"key":1'), {0, 1}, 1200 * megabyte),
    Large("a million tags", lambda: [asset("A", tags=["t"] * million)], {0}, 1200 * megabyte),
    Large("a million findings in one command", lambda: [asset("A", tags=[" t"] * million)], {0}, 700 * megabyte),
    Large("a million findings", lambda: ["[", ",".join(asset(f"A{i} ") for i in range(million)), "]"], {0}, 300 * megabyte),
    Large("names that differ at their end", lambda: ["[", ",".join(asset("A" * 500 + str(i)) for i in range(100_000)), "]"], {0}, 60 * megabyte),
    Large("zeros", lambda: ["\0" * megabyte] * 100, {1}, 300 * megabyte),
    Large("commas", lambda: ["[", *["," * megabyte] * 50], {1}, 300 * megabyte),
    Large("quotes", lambda: ["[", *['"' * megabyte] * 50], {1}, 300 * megabyte),
    Large("backslashes", lambda: ['["', *["\\" * megabyte] * 50], {1}, 300 * megabyte),
]


def test_large(folder):
    path = folder / "large.json"
    for make in large_inputs:
        # By another process: a child begins with the memory of its parent, which counts as its own.
        if (writer := os.fork()) == 0:
            with open(path, "w") as file:
                file.writelines(make.pieces())
            os._exit(0)
        os.waitpid(writer, 0)
        for arguments in (["--threads", "1"], ["--threads", "2", "--format", "json"]):
            run = Run("check", "--no-config", *arguments, path)
            check(f"{make.name}: exit code", run.code in make.codes, run.code, run.error)
            if "json" in arguments:  # machines are told all findings, which takes memory for each
                check(f"{make.name}: output", run.out.startswith(b"{") and run.end == b"}\n")
            else:
                check(f"{make.name}: memory", run.memory <= make.memory, f"{run.memory // megabyte} MB")
                check(f"{make.name}: visible", is_visible(run.out))
        path.unlink()


def test_names(folder):
    tricks = ["\x1b[2J\x1b]0;title\x07", "\u202etxt.exe", "\u2066a\u2069", "a\r\n::error::b", "\x9b31m", "\u2028", "<script>", "]]>", "%0A"]
    for trick in tricks:
        text = json.dumps([{"resourceType": "Asset" + trick, trick: 1, "identifier": {"name": trick, trick: {}},
                            "attributes": {trick: [{"value": 1}]}}], ensure_ascii=False)
        path = folder / f"a{trick.replace('/', '')}.json"
        path.write_text(text)
        for form in ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjsonl", "html"):
            run = Run("check", "--no-config", "--format", form, path.name, cwd=folder)
            check(f"{trick!r} as {form}: exit code", run.code == 1, run.code, run.error)
            if form in ("json", "sarif", "gitlab"):
                json.loads(run.out)
            check(f"{trick!r} as {form}: visible", form == "html" or is_visible(run.out.replace(b"\t", b"")), run.out)
            if form == "github":
                check(f"{trick!r} as {form}: commands", all(line.startswith((b"::error ", b"::warning ", b"::notice ", b"::group::", b"::endgroup::"))
                                                          for line in run.out.splitlines() if line.startswith(b"::")), run.out)
        for other in (path.name, "other.json"):
            (folder / other).write_text(f"[{asset('A' + trick)}]")
        for form in ("text", "json", "toml", "dot", "mermaid"):
            run = Run("plan", "--no-config", "--format", form, path.name, "other.json", cwd=folder)
            check(f"{trick!r} in a plan as {form}: exit code", run.code == 0, run.code, run.error)
            check(f"{trick!r} in a plan as {form}: visible", is_visible(run.out), run.out)
            if form == "json":
                json.loads(run.out)
            check(f"{trick!r} in a plan as {form}: markup", form != "mermaid" or b"<" not in run.out, run.out)
        path.unlink()


def test_workbooks(folder):
    with zipfile.ZipFile(project / "samples/products.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = next(name for name in parts if name.endswith("sheet1.xml"))
    laughs = b'<!DOCTYPE s [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 10) for i in range(9)) + b"]><worksheet><sheetData>&j;</sheetData></worksheet>"
    rows = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
    bombs = {"entities": laughs, "blanks": rows % (b" " * (300 * megabyte)), "rows": rows % (b"<row/>" * 2_000_000),
             "depth": rows % (b"<row>" * megabyte), "an attribute": rows % (b'<row r="' + b"1" * (50 * megabyte) + b'"/>')}
    for name, bomb in bombs.items():
        path = folder / "products.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for part, content in parts.items():
                archive.writestr(part, bomb if part == sheet else content)
        template = project / "samples/products-template.json"
        run = Run("check", "--no-config", "--template", template, path)
        check(f"workbook, {name}: exit code", run.code in (0, 1, 3), run.code, run.error)
        check(f"workbook, {name}: memory", run.memory < 600 * megabyte, f"{run.memory // megabyte} MB")
        path.unlink()


def test_inputs(folder):
    good = "[" + asset("A", type={"name": "Table"}) + "]"
    for name, code in (("missing.json", 3), ("/dev/null", 0), ("/dev/zero", 3), ("/dev/urandom", 3), ("/proc/self/mem", 3)):
        run = Run("check", "--no-config", name, cwd=folder)
        check(f"{name}: exit code", run.code == code, run.code, run.out, run.error)
    (folder / "folder.json").mkdir()
    run = Run("check", "--no-config", "folder.json", cwd=folder)
    check("a folder that is called like a file", run.code in (0, 3), run.code, run.error)
    (folder / "a.json").write_text(good)
    (folder / "loop").symlink_to(folder)
    (folder / "itself.json").symlink_to(folder / "itself.json")
    run = Run("check", "--no-config", ".", cwd=folder)
    check("links in a circle", run.code in (0, 3), run.code, run.out, run.error)
    os.mkfifo(folder / "pipe.json")
    writer = subprocess.Popen([sys.executable, "-c", "import sys; open(sys.argv[1], 'w').write(sys.argv[2])", folder / "pipe.json", good])
    run = Run("check", "--no-config", folder / "pipe.json")
    writer.wait()
    check("a named pipe", run.code == 0, run.code, run.out, run.error)


def test_endless_pipes(folder):
    """A pipe is read no further than to the mistake; where there is none it ends when there is no more room for it."""
    endless = "import sys\nsys.stdout.write(sys.argv[1])\nwhile True: sys.stdout.write(sys.argv[2] * 1000)"

    def restrict():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (20 * megabyte, 20 * megabyte))

    for name, begin, rest, codes in (("words", "", "y\n", {1}), ("brackets", "", "[", {1}), ("blanks", "", " ", {3}), ("a text", '["', "x", {3}),
                                     ("commands", "[", asset("A") + ",", {3})):
        writer = subprocess.Popen([sys.executable, "-c", endless, begin, rest], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        process = subprocess.run([collint, "check", "--no-config", "-"], stdin=writer.stdout, capture_output=True, timeout=longest,
                                 preexec_fn=restrict)
        writer.stdout.close()
        writer.wait()
        check(f"an endless pipe of {name}", process.returncode in codes, process.returncode, process.stdout, process.stderr)


def test_change(folder):
    """A file that shrinks and grows while it is read."""
    path = folder / "changing.json"
    command = asset("A ", type={"name": "Table"})
    whole = "[" + ",".join([command] * 200_000) + "]"
    for seed in range(6):
        path.write_text(whole)
        changer = subprocess.Popen([sys.executable, "-c", "import os, random, sys, time\nrandom.seed(int(sys.argv[2]))\nwhile True:\n"
                                    " os.truncate(sys.argv[1], random.randrange(40_000_000)); time.sleep(0.002)", path, str(seed)])
        for threads in ("1", "2"):
            run = Run("check", "--no-config", "--threads", threads, path)
            check("a file that changes: exit code", run.code in (0, 1, 3), run.code, run.error)
            check("a file that changes: visible", is_visible(run.out))
        changer.kill()
        changer.wait()


def test_outputs(folder):
    path = folder / "many.json"
    path.write_text("[" + ",".join(asset(f"A{i} ") for i in range(20_000)) + "]")
    for form in ("text", "json", "html"):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([collint, "check", "--no-config", "--format", form, path], stdout=full, stderr=subprocess.PIPE)
        check(f"a full disk, {form}", process.returncode in (3, 4) and process.stderr.count(b"\n") == 1, process.returncode, process.stderr)
        run = Run("check", "--no-config", "--format", form, "--output-file", "/dev/full", path)
        check(f"a full disk for the output file, {form}", run.code in (2, 3, 4), run.code, run.error)
        reading, writing = os.pipe()
        os.close(reading)
        process = subprocess.run([collint, "check", "--no-config", "--format", form, path], stdout=writing, stderr=subprocess.PIPE)
        os.close(writing)
        check(f"a closed pipe, {form}", process.returncode in (1, 3, -signal.SIGPIPE), process.returncode, process.stderr)


def test_memory(folder):
    path = folder / "large.json"
    path.write_text("[" + ",".join(asset(f"A{i}", description="x" * 200) for i in range(300_000)) + "]")
    for limit in (48, 64, 80, 96, 112, 128):
        run = Run("check", "--no-config", "--threads", "1", path, limit=limit * megabyte)
        ended = run.code in (0, 1) or (run.code == 4 and run.error.count(b"\n") == 1)
        check(f"{limit} MB of address space", ended, run.code, run.out, run.error)


def test_kill(folder):
    """A repair that is killed leaves the old file or the new one."""
    path = folder / "repaired.json"
    old = "[" + ",".join(asset(f"A{i} ", tags=["a", "a"]) for i in range(20_000)) + "]"
    path.write_text(old)
    started = time.monotonic()
    Run("check", "--no-config", "--fix", path)
    taken = time.monotonic() - started
    new = path.read_text()
    check("a repair that nobody kills", new != old)
    random.seed(8)
    for _ in range(40):
        path.write_text(old)
        process = subprocess.Popen([collint, "check", "--no-config", "--fix", path], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(taken * random.uniform(0.3, 1.1))
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.wait()
        check("a repair that is killed", path.read_text() in (old, new))


def test_split(folder):
    """A split that fails or is killed leaves no folder, and the old one where there was one."""
    source = folder / "source.json"
    source.write_text("[" + ",".join(asset(f"A{i}", description="x" * 200) for i in range(30_000)) + "]")

    def restrict():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (megabyte, megabyte))

    out = folder / "out"
    command = [collint, "split", "--no-config", "--force", source, "--out", out]
    done = subprocess.run(command, capture_output=True, preexec_fn=restrict)
    check("a split that cannot write", done.returncode == 3 and done.stderr.count(b"\n") == 1, done.returncode, done.stderr)
    check("what it leaves", os.listdir(folder) == [source.name], os.listdir(folder))

    started = time.monotonic()
    check("a split that nobody kills", subprocess.run(command, stdout=subprocess.DEVNULL).returncode == 0)
    taken = time.monotonic() - started
    random.seed(9)
    for number in range(30):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(taken * random.uniform(0.3, 1.1))
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.wait()
        whole = subprocess.run([collint, "split", "--check", out], capture_output=True)
        check("a split that is killed", whole.returncode == 0, number, whole.stderr)


for test in (test_large, test_names, test_workbooks, test_inputs, test_endless_pipes, test_change, test_outputs, test_memory, test_kill,
             test_split):
    with tempfile.TemporaryDirectory() as work:
        test(pathlib.Path(work))
print(f"hostile inputs and faults: {len(failures)} failures")
sys.exit(1 if failures else 0)
