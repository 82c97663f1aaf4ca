#!/usr/bin/env python3
"""Runs the steps of action.yml as GitHub's runner does, and validates it with npm's action-validator."""
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

import yaml

project = pathlib.Path(__file__).resolve().parents[2]
program = project / "build/sanitized/collint"
modules = project / "build/npm"

CLEAN = '[{"resourceType": "Asset", "identifier": {"id": "5c1a9a52-6a0c-4a8e-9b9e-1b6f8e1d2c3a"}}]\n'
TWO_TAGS = CLEAN.replace("}}]", '}, "tags": ["a", "a"]}]')
BAD = CLEAN.replace('"}', '", "name": "A"}')


class Action(unittest.TestCase):
    def setUp(self):
        self.action = yaml.safe_load((project / "action.yml").read_text())
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        root = pathlib.Path(folder.name)
        self.workspace, self.installed, self.checkout = root / "work", root / "bin", root / "action"
        for place in (self.workspace, self.installed, self.checkout, root / "runner"):
            place.mkdir()
        self.runner = root / "runner"
        (self.checkout / "collint").symlink_to(program)

    def write(self, files):
        for name, text in files.items():
            (self.workspace / name).parent.mkdir(parents=True, exist_ok=True)
            (self.workspace / name).write_text(text)

    def put_into_path(self, name, text):
        (self.installed / name).write_text("#!/bin/sh\n" + text)
        (self.installed / name).chmod(0o755)

    def run_action(self, **inputs):
        """The exit code of the step that fails, or 0; what was printed; the outputs."""
        given = {name: definition.get("default", "") for name, definition in self.action["inputs"].items()}
        given.update({name.replace("_", "-"): value for name, value in inputs.items()})
        output_file, summary = self.runner / "output", self.runner / "summary"
        output_file.write_text("")
        summary.write_text("")
        printed = ""
        for step in self.action["runs"]["steps"]:
            self.assertNotIn("${{", step["run"])
            script = self.runner / "step.sh"
            script.write_text(step["run"])
            environment = {
                "PATH": f"{self.installed}:{os.environ['PATH']}", "HOME": str(self.runner), "GITHUB_ACTIONS": "true", "CI": "true",
                "GITHUB_ACTION_PATH": str(self.checkout), "GITHUB_OUTPUT": str(output_file),
                "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_WORKSPACE": str(self.workspace),
            }
            for name, value in step.get("env", {}).items():
                environment[name] = re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: given[match[1]], value)
            done = subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", script], cwd=self.workspace,
                                  env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True)
            printed += done.stdout
            if done.returncode != 0:
                break
        outputs = dict(line.split("=", 1) for line in output_file.read_text().splitlines())
        return done.returncode, printed, outputs

    def test_findings_are_annotated_and_written_as_sarif(self):
        self.write({"imports/a.json": BAD})
        code, printed, outputs = self.run_action(paths="imports")
        self.assertEqual(code, 1)
        self.assertIn("::error file=imports/a.json,line=1,", printed)
        self.assertEqual(outputs, {"sarif-file": "collint.sarif"})
        report = json.loads((self.workspace / "collint.sarif").read_text())
        self.assertIn("identifier/multiple-forms", [result["ruleId"] for result in report["runs"][0]["results"]])
        self.assertIn("Found 1 error in 1 file", (self.runner / "summary").read_text())

    def test_exit_codes_are_those_of_the_program(self):
        self.write({"a.json": TWO_TAGS, "broken/collint.toml": "stages = 1\n"})
        self.assertEqual(self.run_action(paths="a.json")[0], 0)
        self.assertEqual(self.run_action(paths="a.json", fail_on="warning")[0], 1)
        self.assertEqual(self.run_action(paths="a.json", arguments="--config=broken/collint.toml")[0], 2)
        self.assertEqual(self.run_action(paths="a.json", fail_on="always")[0], 2)
        self.assertEqual(self.run_action(paths="b.json")[0], 3)

    def test_paths_and_arguments_are_lines(self):
        self.write({"with blank.json": BAD, "b.json": TWO_TAGS, "c.json": BAD})
        code, printed, _ = self.run_action(paths="with blank.json\n\nb.json\n", arguments="--ignore\nidentifier\n")
        self.assertEqual(code, 0)
        code, printed, _ = self.run_action(paths="with blank.json\n\nb.json\n", arguments="--select\ntag,identifier\n")
        self.assertEqual(code, 1)
        self.assertIn("file=with blank.json", printed)
        self.assertIn("file=b.json", printed)
        self.assertNotIn("c.json", printed)

    def test_without_paths_the_declared_run_is_checked(self):
        self.write({"a.json": BAD, "collint.toml": '[[stage]]\nfiles = ["*.json"]\n'})
        code, printed, _ = self.run_action()
        self.assertEqual(code, 1)
        self.assertIn("file=a.json", printed)

    def test_no_report_where_none_is_wanted(self):
        self.write({"a.json": CLEAN})
        self.assertEqual(self.run_action(paths="a.json", sarif="")[2], {})
        self.assertEqual(sorted(os.listdir(self.workspace)), ["a.json"])
        self.assertEqual(self.run_action(paths="a.json", sarif="a b.sarif")[2], {"sarif-file": "a b.sarif"})

    def test_inputs_are_never_code(self):
        self.write({"a.json": CLEAN})
        for hostile in ("$(touch x)", "`touch x`", "; touch x #", "' ; touch x ; '", '" ; touch x ; "', "a.json && touch x",
                        "--output=json=x", "*", "${IFS}x"):
            for name in ("paths", "fail_on", "sarif", "arguments"):
                if (name, hostile) == ("arguments", "--output=json=x"):
                    continue  # which asks for it
                self.run_action(**{"paths": "a.json", "sarif": "", name: hostile})
                self.assertFalse((self.workspace / "x").exists(), (name, hostile))

    def test_an_input_adds_no_output(self):
        self.write({"a.json": CLEAN})
        self.assertEqual(self.run_action(paths="a.json", sarif="r.sarif\nevil=1")[2], {"sarif-file": "r.sarif"})

    def test_what_is_installed_is_run(self):
        (self.checkout / "collint").unlink()
        self.write({"a.json": BAD})
        self.put_into_path("collint", f'echo installed >&2\nexec "{program}" "$@"\n')
        code, printed, _ = self.run_action(paths="a.json")
        self.assertEqual((code, printed.count("installed")), (1, 1))

    def test_root_builds_where_the_runner_is_not_root(self):
        self.write({"a.json": CLEAN})
        self.put_into_path("id", "echo 1000\n")
        self.put_into_path("sudo", f'printf "%s\\n" "$*" >>{self.runner}/sudo\nshift\nexec "$@"\n')
        self.assertEqual(self.run_action(paths="a.json")[0], 0)
        self.assertEqual((self.runner / "sudo").read_text(), f"-n {self.checkout}/collint --version\n")

    def test_it_is_an_action_and_the_workflow_of_the_readme_uses_it(self):
        if not (modules / "node_modules/@action-validator/cli").exists():
            subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", modules,
                            "@action-validator/cli@0.6.0", "@action-validator/core@0.6.0"], check=True,
                           stdout=subprocess.DEVNULL)
        validator = modules / "node_modules/.bin/action-validator"

        def complaints(name, text):
            self.write({name: text})
            done = subprocess.run([validator, self.workspace / name], stdout=subprocess.PIPE,
                                  stderr=subprocess.STDOUT, text=True)
            return "" if done.returncode == 0 else done.stdout

        text = (project / "action.yml").read_text()
        self.assertEqual(complaints("action.yml", text), "")
        self.assertNotEqual(complaints("action.yml", text.replace("using: composite", "using: compost")), "")
        readme = (project / "README.md").read_text()
        [workflow] = [block for block in re.findall(r"```yaml\n(.*?)```", readme, re.S) if "jobs:" in block]
        self.assertEqual(complaints(".github/workflows/imports.yml", workflow), "")
        self.assertNotEqual(complaints(".github/workflows/imports.yml", workflow.replace("runs-on", "runs")), "")
        _, step, upload = yaml.safe_load(workflow)["jobs"]["imports"]["steps"]
        self.assertLessEqual(set(step["with"]), set(self.action["inputs"]))
        [output] = self.action["outputs"]
        self.assertEqual(upload["with"]["sarif_file"], "${{ steps.%s.outputs.%s }}" % (step["id"], output))


if __name__ == "__main__":
    unittest.main()
