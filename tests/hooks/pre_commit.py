#!/usr/bin/env python3
"""Runs the hooks of .pre-commit-hooks.yaml with pre-commit, in repositories made here.

pre-commit clones this project from a copy of the tree. A cmake of the test's own stands in for the compiler in that clone,
and hands out the program that is built already; all else is what a user gets.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import textwrap
import unittest

project = pathlib.Path(__file__).resolve().parents[2]
program = project / "build/sanitized/collint"

CLEAN = '[{"resourceType": "Community", "identifier": {"name": "Retail"}}]\n'
BAD = '[{"resourceType": "Community", "identifier": {"id": "5c1a9a52-6a0c-4a8e-9b9e-1b6f8e1d2c3a", "name": "Retail"}}]\n'
TWO_TAGS = '[{"resourceType": "Asset", "identifier": {"id": "5c1a9a52-6a0c-4a8e-9b9e-1b6f8e1d2c3a"}, "tags": ["a", "a"]}]\n'
ONE_TAG = TWO_TAGS.replace('["a", "a"]', '["a"]')
CMAKE = """\
#!/bin/sh
echo "$PWD $* ${GIT_INDEX_FILE-none}" >>"$CMAKE_LOG"
[ ! -e "$CMAKE_FAILS" ] || { echo "no compiler"; exit 1; }
[ "$1" = --build ] || exit 0
sleep 0.5
mkdir -p build/release
cp "%s" build/release/
"""


class Hooks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.shared = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.shared.cleanup)
        root = cls.root = pathlib.Path(cls.shared.name)
        (root / "bin").mkdir()
        (root / "bin/cmake").write_text(CMAKE % program)
        (root / "bin/cmake").chmod(0o755)
        cls.environment = {
            "PATH": f"{root}/bin:{os.environ['PATH']}", "HOME": str(root), "LC_ALL": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
            "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com",
            "CMAKE_LOG": str(root / "cmake.log"), "CMAKE_FAILS": str(root / "cmake.fails"),
        }
        leave = shutil.ignore_patterns("build", ".git", "node_modules", "__pycache__")
        shutil.copytree(project, root / "collint", ignore=leave, symlinks=True)
        cls.git_in(root / "collint", "init", "-q")
        cls.git_in(root / "collint", "add", "-A")
        cls.git_in(root / "collint", "commit", "-q", "-m", "tree")
        cls.revision = cls.git_in(root / "collint", "rev-parse", "HEAD").stdout.strip()

    @classmethod
    def git_in(cls, folder, *arguments, check=True):
        return subprocess.run(["git", *arguments], cwd=folder, env=cls.environment, text=True, check=check,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def setUp(self):
        self.repository = pathlib.Path(tempfile.mkdtemp(dir=self.root))
        self.git("init", "-q")

    def git(self, *arguments, check=True):
        return self.git_in(self.repository, *arguments, check=check)

    def write(self, files):
        for name, text in files.items():
            path = self.repository / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(textwrap.dedent(text))

    def stage(self, files):
        self.write(files)
        self.git("add", "--", *files)

    def use(self, hook, more=""):
        (self.repository / ".pre-commit-config.yaml").write_text(
            f"repos:\n- repo: {self.root}/collint\n  rev: {self.revision}\n  hooks:\n  - id: {hook}\n" +
            textwrap.indent(textwrap.dedent(more), "    "))
        self.git("add", ".pre-commit-config.yaml")

    def run_hooks(self, environment=None):
        return subprocess.run(["pre-commit", "run", "--color", "never"], cwd=self.repository, text=True,
                              env=environment or self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def passes(self):
        done = self.run_hooks()
        self.assertEqual(done.returncode, 0, done.stdout)
        return done.stdout

    def fails(self):
        done = self.run_hooks()
        self.assertEqual(done.returncode, 1, done.stdout)
        return done.stdout

    def test_a_commit_is_refused_until_its_file_is_right(self):
        self.use("collint")
        subprocess.run(["pre-commit", "install"], cwd=self.repository, env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)
        self.stage({"imports/a.json": BAD})
        refused = self.git("commit", "-m", "bad", check=False)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("imports/a.json:1:46: error[identifier/multiple-forms]: 'id' and 'name'", refused.stdout)
        self.stage({"imports/a.json": CLEAN})
        self.git("commit", "-m", "right")
        self.assertEqual(self.git("show", "HEAD:imports/a.json").stdout, CLEAN)

    def test_what_is_staged_counts(self):
        self.use("collint")
        self.stage({"a.json": BAD})
        self.write({"a.json": CLEAN})
        self.fails()

    def test_excluded_files_stay_excluded(self):
        self.use("collint", "exclude: ^legacy/\n")
        self.stage({"legacy/a.json": BAD})
        self.assertIn("(no files to check)", self.passes())
        self.stage({"b.json": CLEAN})
        self.passes()

    def test_the_rest_of_the_run_is_seen_though_one_file_is_staged(self):
        self.use("collint")
        asset = '{"name": "Orders", "domain": {"name": "Sales", "community": {"name": "Retail"}}}'
        self.stage({"collint.toml": """\
                        [[stage]]
                        files = ["a.json", "b.json"]
                        concurrent = true
                        """,
                    "a.json": '[{"resourceType": "Asset", "identifier": %s, "type": {"name": "Table"}}]' % asset})
        self.passes()
        self.git("commit", "-q", "-m", "one file")
        self.stage({"b.json": '[{"resourceType": "Asset", "identifier": %s, "tags": ["a"]}]' % asset})
        output = self.fails()
        self.assertIn("error[concurrency/shared-identifier]: Asset 'Orders' in 'Sales' > 'Retail'", output)
        self.git("commit", "-q", "-m", "both")
        self.passes()
        self.stage({"collint.toml": '[[stage]]\nfiles = ["a.json", "b.json"]\nconcurrently = true\n'})
        self.assertIn("did you mean 'concurrent'", self.fails())

    def test_what_can_be_repaired_is_repaired(self):
        self.use("collint-fix")
        self.stage({"a.json": TWO_TAGS, "b.json": CLEAN})
        self.assertIn("files were modified by this hook", self.fails())
        self.assertEqual((self.repository / "a.json").read_text(), ONE_TAG)
        self.git("add", "a.json")
        self.passes()
        self.stage({"a.json": BAD})
        self.assertIn("error[identifier/multiple-forms]", self.fails())

    def test_names_with_blanks_and_other_characters(self):
        self.use("collint")
        names = ["with blank.json", "d'é\"/naïve $(touch x) 日本.json"]
        self.stage({name: BAD for name in names})
        output = self.fails()
        for name in names:
            self.assertIn(f"{name}:1:46: error[identifier/multiple-forms]", output)
        self.assertFalse((self.repository / "x").exists())

    def test_what_is_no_import_file_is_passed_over(self):
        self.use("collint")
        self.stage({"README.md": "# Imports\n"})
        self.assertIn("(no files to check)", self.passes())
        self.stage({"package.json": '{"name": "imports"}\n', "figures.csv": "a;b\n1;2\n", "old/collint.toml": "a = 1\n"})
        self.assertIn("collint......", self.passes())
        self.stage({"bad.json": BAD})
        output = self.fails()
        self.assertIn("bad.json:1:46", output)
        self.assertNotIn("package.json", output)

    def test_a_table_is_checked_with_its_template(self):
        self.use("collint")
        self.stage({"t.csv": "Name;Tags\nRetail;a,,b\n;c\n",
                    "t-template.json": '[{"resourceType": "Community", "identifier": {"name": "${1}"}}]\n'})
        self.assertIn("t.csv:3:1 (row 3, column 1 'Name'): error[table/empty-key-cell]", self.fails())

    def test_arguments_of_the_project(self):
        self.use("collint", "args: [--fail-on, info, --ignore, concurrency]\n")
        self.stage({"a.json": TWO_TAGS})
        self.assertIn("warning[tag/duplicate]", self.fails())

    def test_the_installed_program(self):
        environment = dict(self.environment, PATH=f"{program.parent}:{os.environ['PATH']}")
        for hook in ("collint-system", "collint-fix-system"):
            self.use(hook)
            self.stage({"a.json": BAD})
            done = self.run_hooks(environment)
            self.assertEqual(done.returncode, 1, done.stdout)
            self.assertIn("a.json:1:46: error[identifier/multiple-forms]", done.stdout)

    def test_it_is_built_once_in_the_clone(self):
        home = self.root / "fresh"
        log = self.root / "fresh.log"
        self.environment = dict(self.environment, PRE_COMMIT_HOME=str(home), CMAKE_LOG=str(log))
        self.use("collint")
        self.stage({"a.json": BAD})
        subprocess.run(["pre-commit", "install-hooks"], cwd=self.repository, env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)
        fails = pathlib.Path(self.environment["CMAKE_FAILS"])
        fails.touch()
        failed = self.fails()
        fails.unlink()
        self.assertIn("- exit code: 3\n\ncollint: building release\nno compiler\ncollint: the build failed\n", failed)
        log.unlink()
        [clone] = home.glob("repo*")
        environment = dict(self.environment, GIT_INDEX_FILE="index")
        commands = [subprocess.Popen([clone / "collint", "check", "a.json"], cwd=self.repository, env=environment,
                                     stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(3)]
        outputs = [command.communicate() for command in commands]
        self.assertEqual([command.returncode for command in commands], [1, 1, 1], outputs)
        self.assertEqual(sorted(error for _, error in outputs), ["", "", "collint: building release\n"])
        self.assertEqual(log.read_text().splitlines(),
                         [f"{clone} --preset release none", f"{clone} --build --preset release none"])
        self.assertNotIn("building", self.fails())
        self.assertEqual(len(log.read_text().splitlines()), 2)


if __name__ == "__main__":
    if not program.exists():
        sys.exit(f"{program} is missing")
    unittest.main()
