#!/usr/bin/env python3
"""Types into bash, zsh and fish, presses the tabulator, and compares what they offer."""
import os
import pathlib
import pty
import re
import select
import subprocess
import tempfile
import time
import unittest

program = pathlib.Path(__file__).resolve().parents[2] / os.environ.get("COLLINT_BUILD", "build/sanitized") / "collint"


def script(shell):
    return subprocess.run([program, "completion", shell], check=True, stdout=subprocess.PIPE, text=True).stdout


def words(offers):
    """Without what stands before the word that is offered, which some shells show as well."""
    return {re.sub("^[^ ]*[=,](?=.)", "", offer.strip()) for offer in offers} - {""}


class Terminal:
    """A shell on a terminal of its own."""

    def __init__(self, command, folder, environment):
        self.process, self.file = pty.fork()
        self.shown = ""
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, {**environment, "TERM": "dumb", "PS1": "@"})

    def read_until(self, mark):
        """What comes before the mark, which is taken away as well."""
        end = time.monotonic() + 10
        while mark not in self.shown:
            if not select.select([self.file], [], [], max(0, end - time.monotonic()))[0]:
                raise AssertionError(f"{mark!r} does not come: {self.shown!r}")
            self.shown += os.read(self.file, 65536).decode(errors="replace").replace("\r", "")
        before, self.shown = self.shown.split(mark, 1)
        return before

    def type(self, text):
        os.write(self.file, text.encode())

    def offered(self, line):
        """What it shows between a line that is typed and the same line, shown once more below."""
        self.type(line + "\x14")
        self.read_until(line)
        shown = self.read_until("\n@" + line)
        self.type("\x15")
        return words(re.split(r"\n|  +", shown))

    def close(self):
        os.close(self.file)
        os.waitpid(self.process, 0)


class Offers:
    """What each shell has to offer: `offered` gives the words for a line that is typed."""

    def test_subcommands(self):
        self.assertIn("check", self.offered("collint ch"))
        self.assertLessEqual({"baseline", "check", "man", "rules"}, self.offered("collint "))

    def test_options(self):
        self.assertEqual(self.offered("collint check --fa"), {"--fail-on"})
        self.assertLessEqual({"--fix", "--unsafe-fixes", "--diff", "--import-files-only", "--sheet-name"},
                             self.offered("collint check --"))
        self.assertEqual(self.offered("collint baseline --forc"), {"--force"})

    def test_values(self):
        self.assertEqual(self.offered("collint check --fail-on "), {"error", "warning", "info", "never"})
        self.assertEqual(self.offered("collint check a.json --fail-on=w"), {"warning"})
        self.assertLessEqual({"text", "concise", "json"}, self.offered("collint check --format "))
        self.assertEqual(self.offered("collint rules --format m"), {"markdown"})

    def test_rules(self):
        self.assertEqual(self.offered("collint explain tag/"), {"tag/comma", "tag/duplicate"})
        self.assertEqual(self.offered("collint check --select tag"), {"tag", "tag/comma", "tag/duplicate"})
        self.assertEqual(self.offered("collint check --ignore text,tag/d"), {"tag/duplicate"})

    def test_arguments(self):
        self.assertEqual(self.offered("collint baseline c"), {"create", "check"})
        self.assertEqual(self.offered("collint config "), {"show", "keys", "schema"})
        self.assertEqual(self.offered("collint completion z"), {"zsh"})

    def test_reports(self):
        self.assertEqual(self.offered("collint check --output js"), {"json=", "jsonl="} & self.reports)
        self.assertEqual(self.offered("collint check --output json=im"), {"imports/"})

    def test_files(self):
        self.assertEqual(self.offered("collint check im"), {"imports/"})
        for line in ("collint check --quiet imports/a", "collint check --config imports/a"):
            self.assertEqual({offer.rsplit("/")[-1].replace("\\", "") for offer in self.offered(line)}, {"a b.json"})

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        (cls.folder / "imports").mkdir()
        (cls.folder / "imports/a b.json").touch()
        (cls.folder / "script").write_text(script(cls.__name__.lower()))
        cls.environment = {"PATH": f"{program.parent}:{os.environ['PATH']}", "HOME": str(cls.folder),
                           "LC_ALL": "C.UTF-8"}
        usage = subprocess.run([program, "check", "--help"], check=True, stdout=subprocess.PIPE, text=True).stdout
        cls.reports = {name + "=" for name in re.search(r"--format FORMAT:\{(.*?)\}", usage)[1].split(",")}


class OnTerminal(Offers):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.shell = Terminal(cls.command, cls.folder, cls.environment)
        cls.addClassCleanup(cls.shell.close)
        cls.shell.type(f"{cls.settings}; source ./script; echo re''ady\n")
        cls.shell.read_until("\nready\n")
        cls.shell.read_until("@")

    def offered(self, line):
        return self.shell.offered(line)


class Bash(OnTerminal, unittest.TestCase):
    command = ["bash", "--norc", "--noprofile", "-i"]
    settings = r"""bind '"\C-t": possible-completions'; bind 'set page-completions off'"""


class Zsh(OnTerminal, unittest.TestCase):
    command = ["zsh", "-f", "-i"]
    settings = "autoload -Uz compinit; compinit -D; zstyle ':completion:*' verbose no; bindkey '^T' list-choices"


class Fish(Offers, unittest.TestCase):
    def offered(self, line):
        done = subprocess.run(["fish", "--no-config", "-c", f"source ./script; complete -C'{line}'"], check=True,
                              cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, text=True)
        return words(offer.split("\t")[0] for offer in done.stdout.splitlines())


if __name__ == "__main__":
    unittest.main()
