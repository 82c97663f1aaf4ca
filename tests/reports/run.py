#!/usr/bin/env python3
"""Compares the whole output of each format over inputs/ with expected/FORMAT, and looks at what comes out with what does not
come from this project: XML and JSON parsers, the schema of GitLab's report, the runner's rules for annotations.
COLLINT_UPDATE_REPORTS=1 writes the expected files anew. The page for people has a test of its own, in Chromium."""
import difflib
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree

folder = pathlib.Path(__file__).resolve().parent
inputs = folder / "inputs"
program = folder.parents[1] / os.environ.get("COLLINT_BUILD", "build/sanitized") / "collint"
environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "CI_PROJECT_DIR": str(inputs)}
failures = []


def expect(is_right, what):
    if not is_right:
        failures.append(what)


def collint(*arguments, where=inputs, **more):
    done = subprocess.run([program, "check", *arguments], cwd=where, env={**environment, **more}, capture_output=True)
    return done.returncode, done.stdout.decode("utf-8")


def formats():
    text = subprocess.run([program, "check", "--help"], capture_output=True, text=True).stdout
    words = re.search(r"How to show findings:(.*?)\n\s*--", text, re.S).group(1)
    return re.findall(r"[a-z]+", words.replace(" or ", " "))


def without_rules(output):
    """SARIF brings the page of each rule, on a line of its own; the pages have tests themselves."""
    return "".join(line for line in output.splitlines(True) if not line.startswith('{"id":'))


def compare(name, output):
    path = folder / "expected" / name
    if os.environ.get("COLLINT_UPDATE_REPORTS"):
        path.write_text(output)
    expected = path.read_text() if path.exists() else ""
    if output != expected:
        failures.append(f"{name} is not as expected/{name}")
        sys.stdout.writelines(difflib.unified_diff(expected.splitlines(True), output.splitlines(True), "expected", "given"))


# What the runner of GitHub's actions does with a line (ActionCommand.cs, ActionCommandManager.cs), in its own order.
def runner_reads(line):
    if not line.lstrip().startswith("::"):
        return None
    head, _, message = line.lstrip()[2:].partition("::")
    name, _, rest = head.partition(" ")
    properties = {}
    for part in filter(None, rest.strip().split(",")):
        key, _, value = part.partition("=")
        for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(code, character)
        properties[key] = value
    for code, character in (("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        message = message.replace(code, character)
    return name, properties, message


def check_annotations(output, findings):
    commands = [runner_reads(line) for line in output.splitlines()]
    expect(all(commands), "github: a line that is no command")
    for severity, name in (("error", "error"), ("warning", "warning"), ("info", "notice")):
        shown = [c for c in commands if c[0] == name]
        count = sum(1 for f in findings if f["severity"] == severity)
        expect(len(shown) == min(count, 10), f"github: {len(shown)} of {count} of severity {severity}")
    places = {(f["file"], f["line"]) for f in findings}
    for name, properties, message in commands:
        expect(len(message) <= 4096, "github: a message that the runner cuts")
        if "file" not in properties:
            continue
        expect((properties["file"], int(properties["line"])) in places, f"github: no finding at {properties}")
        expect(("col" in properties) == (properties["line"] == properties["endLine"]), "github: columns across lines")


def check_gitlab(items, findings):
    expect(len(items) == len(findings), "gitlab: not all findings")
    expect(len({item["fingerprint"] for item in items}) == len(items), "gitlab: equal fingerprints")
    for item in items:
        expect(set(item) == {"description", "check_name", "fingerprint", "severity", "location"}, "gitlab: members")
        expect(item["severity"] in ("info", "minor", "major", "critical", "blocker"), "gitlab: severity")
        expect((inputs / item["location"]["path"]).is_file(), "gitlab: path")
        expect(item["location"]["lines"]["begin"] >= 1, "gitlab: line")


def check_junit(text, findings, errors=0):
    root = ElementTree.fromstring(text)
    cases = list(root.iter("testcase"))
    expect(int(root.get("tests")) == len(cases), "junit: tests")
    expect(int(root.get("failures")) == len(list(root.iter("failure"))) == len(findings), "junit: failures")
    expect(int(root.get("errors")) == len(list(root.iter("error"))) == errors, "junit: errors")
    expect(len({case.get("name") for case in cases}) == len(cases), "junit: names that come again")
    for suite in root.iter("testsuite"):
        expect(int(suite.get("tests")) == len(list(suite)), "junit: tests of a suite")


def check_sarif(document, findings):
    run, = document["runs"]
    expect(run["columnKind"] == "utf16CodeUnits", "sarif: columnKind")
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    listed = subprocess.run([program, "rules"], capture_output=True, text=True).stdout.splitlines()
    expect(rules == [line.split()[0] for line in listed], "sarif: rules")
    results = run["results"]
    expect(len({"suppressions" in result for result in results}) <= 1, "sarif: suppressions of some results only")
    reported = [result for result in results if not result.get("suppressions")]
    expect(len(reported) == len(findings), "sarif: not all findings")
    by_fingerprint = {finding["fingerprint"]: finding for finding in findings}
    for result in results:
        expect(rules[result["ruleIndex"]] == result["ruleId"], "sarif: ruleIndex")
        place = result["locations"][0]["physicalLocation"]["artifactLocation"]
        expect((inputs / urllib.parse.unquote(place["uri"])).is_file(), f"sarif: {place['uri']}")
        finding = by_fingerprint.get(result["partialFingerprints"]["collint/v1"])
        if finding is None or "fix" not in finding:
            continue
        raw = (inputs / finding["file"]).read_bytes()
        expect(applied_by_lines(raw, result) == applied_by_bytes(raw, finding), f"sarif: fix of {result['ruleId']}")


def applied_by_bytes(raw, finding):
    for edit in reversed(finding["fix"]["edits"]):
        end = edit["byteOffset"] + edit["byteLength"]
        raw = raw[:edit["byteOffset"]] + edit["text"].encode() + raw[end:]
    return raw


def applied_by_lines(raw, result):
    """Lines and columns of UTF-16 code units, as those who show SARIF count them."""
    text = raw.decode("utf-8").encode("utf-16-le")
    starts = [0] + [at + 2 for at in range(0, len(text), 2) if text[at:at + 2] == b"\n\0"]
    for replacement in reversed(result["fixes"][0]["artifactChanges"][0]["replacements"]):
        region = replacement["deletedRegion"]
        begin = starts[region["startLine"] - 1] + 2 * (region["startColumn"] - 1)
        end = starts[region["endLine"] - 1] + 2 * (region["endColumn"] - 1)
        text = text[:begin] + replacement["insertedContent"]["text"].encode("utf-16-le") + text[end:]
    return text.decode("utf-16-le").encode()


def check_rdjsonl(lines, findings):
    expect(len(lines) == len(findings), "rdjsonl: not all findings")
    for diagnostic, finding in zip(lines, findings):
        start = diagnostic["location"]["range"]["start"]
        if "byteOffset" not in finding:
            continue
        before = (inputs / finding["file"]).read_bytes()[:finding["byteOffset"]]
        column = finding["byteOffset"] - (before.rfind(b"\n") + 1) + 1
        expect(start == {"line": before.count(b"\n") + 1, "column": column}, f"rdjsonl: place {start}")


def check_each():
    outputs = {}
    for name in formats():
        if name == "html":
            continue
        code, outputs[name] = collint("--format", name)
        expect(code == 1, f"{name}: exit code {code}")
        compare(name, without_rules(outputs[name]) if name == "sarif" else outputs[name])
    findings = json.loads(outputs["json"])["findings"]
    expect([json.loads(line) for line in outputs["jsonl"].splitlines()][:-1] == findings, "jsonl: other findings than json")
    check_annotations(outputs["github"], findings)
    check_gitlab(json.loads(outputs["gitlab"]), findings)
    check_junit(outputs["junit"], findings)
    check_sarif(json.loads(outputs["sarif"]), findings)
    check_rdjsonl([json.loads(line) for line in outputs["rdjsonl"].splitlines()], findings)
    errors = [error for error in ElementTree.fromstring(outputs["checkstyle"]).iter("error")]
    expect(len(errors) == len(findings), "checkstyle: not all findings")
    return outputs


def check_together(outputs):
    """Reports that are written side by side are those that are written alone."""
    with tempfile.TemporaryDirectory() as temporary:
        wanted = [name for name in outputs if name not in ("text", "concise")]
        arguments = [f"--output={name}={temporary}/{name}" for name in wanted]
        _, text = collint(*arguments)
        expect(text == outputs["text"], "text beside other reports")
        for name in wanted:
            expect(pathlib.Path(temporary, name).read_text() == outputs[name], f"{name} beside other reports")


def check_many():
    """More findings than GitHub shows: what is left out is said."""
    command = '{"resourceType":"Asset","identifier":{"name":"a%d","domain":{"name":"d","community":{"name":"c"}}},"tags":["x","x"]}'
    with tempfile.TemporaryDirectory() as temporary:
        many = pathlib.Path(temporary, "many.json")
        many.write_text("[" + ",\n".join(command % i for i in range(6000)) + "]")
        here = {"where": temporary, "CI_PROJECT_DIR": temporary}
        findings = json.loads(collint("--format", "json", "many.json", **here)[1])["findings"]
        summary = pathlib.Path(temporary, "summary.md")
        output = collint("--format", "github", "many.json", GITHUB_STEP_SUMMARY=str(summary), **here)[1]
        check_annotations(output, findings)
        expect(" more of severity warning" in output, "github: nothing is said of the rest")
        expect(0 < summary.stat().st_size < 1 << 20 and "are not shown here" in summary.read_text(), "github: summary")
        results = json.loads(collint("--format", "sarif", "many.json", **here)[1])["runs"][0]["results"]
        expect(len(results) < 5200, f"sarif: {len(results)} results")
        check_rests(results, len(findings), "sarif")
        subprocess.run([program, "baseline", "create", "many.json"], cwd=temporary, env=environment, check=True, capture_output=True)
        accepted = json.loads(collint("--format", "sarif", "--baseline", "collint-baseline.txt", "many.json", **here)[1])["runs"][0]["results"]
        expect(all(result["suppressions"] for result in accepted), "sarif: an accepted finding without suppression")
        check_rests(accepted, len(findings), "sarif with a baseline")


def check_rests(results, count, name):
    """Every finding is a result, or in the number that one of the last results tells."""
    rests = [int(result["message"]["text"].split()[0]) for result in results if "not listed" in result["message"]["text"]]
    expect(rests and len(results) - len(rests) == 5000 and 5000 + sum(rests) == count, f"{name}: {len(results)} results, {rests}")


def check_hostile():
    """Whatever a name holds, an annotation is one command that the runner reads as it was meant."""
    pick = random.Random(20)
    parts = ["%", "%0A", "%25", ",", ":", "::", "\n", "\r", "::error::x", "##[error]", "\x1b[31m", "\u202e", "a", "é", "|", "\u2028"]
    names = ["".join(pick.choices(parts, k=pick.randint(1, 6))) for _ in range(200)]
    with tempfile.TemporaryDirectory() as temporary:
        for number, name in enumerate(names):
            file = f"{name.replace('/', '')}{number}.json"
            command = {"resourceType": "Community", "identifier": {"name": "c"}, name: 1}
            pathlib.Path(temporary, file).write_text(json.dumps([command]))
            here = {"where": temporary, "CI_PROJECT_DIR": temporary}
            select = ["--select", "command/unknown-field", "--", file]
            finding, = json.loads(collint("--format", "json", *select, **here)[1])["findings"]
            output = collint("--format", "github", *select, **here)[1]
            command, = [runner_reads(line) for line in re.split("\r\n|\r|\n", output) if line] or [None]
            expect(command and command[0] == "warning", f"github: {output!r}")
            tail = f"To do: {finding['help']}"
            expect(command and command[2].endswith(tail) and command[1]["title"] == finding["rule"], f"github: {output!r}")


def check_nothing():
    """A file without findings, and one that is not there."""
    with tempfile.TemporaryDirectory() as temporary:
        pathlib.Path(temporary, "clean.json").write_bytes((inputs / "containers.json").read_bytes())
        here = {"where": temporary, "CI_PROJECT_DIR": temporary}
        for name in formats():
            code, output = collint("--format", name, "clean.json", **here)
            expect(code == 0, f"{name}: exit code {code} for a clean file")
            if name in ("json", "sarif", "gitlab"):
                json.loads(output)
            if name in ("junit", "checkstyle"):
                ElementTree.fromstring(output)
        code, output = collint("--format", "junit", "clean.json", "missing.json", **here)
        expect(code == 3, "junit: exit code for a file that is not there")
        check_junit(output, [], errors=1)
        invocation = json.loads(collint("--format", "sarif", "missing.json", **here)[1])["runs"][0]["invocations"][0]
        expect(not invocation["executionSuccessful"] and invocation["toolExecutionNotifications"], "sarif: not there")
        code, output = collint("clean.json", GITHUB_ACTIONS="true", **here)
        expect(output.startswith("No findings"), "github by itself: text")


def main():
    outputs = check_each()
    check_together(outputs)
    check_many()
    check_hostile()
    check_nothing()
    for failure in failures:
        print(failure)
    print(f"{len(outputs)} formats, {len(failures)} mistakes")
    return 1 if failures or not outputs else 0


if __name__ == "__main__":
    sys.exit(main())
