#!/usr/bin/env python3
"""Long work tells a person how far it is, on a terminal and nowhere else, and leaves nothing behind."""
import os
import pathlib
import pty
import re
import subprocess
import tempfile
import unittest

program = pathlib.Path(__file__).resolve().parents[2] / os.environ.get("COLLINT_BUILD", "build/sanitized") / "collint"
COMMAND = ('{"resourceType": "Asset", "identifier": {"name": "A%d", "domain": {"name": "D", "community": {"name": "C"}}}, '
           '"tags": ["a", "a"]}')


class Progress(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.write("long.json", 80_000)
        cls.write("short.json", 10)

    @classmethod
    def write(cls, name, count):
        (cls.folder / name).write_text("[" + ",\n".join(COMMAND % number for number in range(count)) + "]\n")

    def check(self, *arguments, on_terminal=True, **variables):
        """What comes on standard output and on standard error, and the exit code."""
        reader, writer = pty.openpty() if on_terminal else os.pipe()
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm", **variables}
        with subprocess.Popen([program, "check", "--select", "tag", *arguments], cwd=self.folder, env=environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=writer) as process:
            os.close(writer)
            output = process.stdout.read()
        told = b""
        try:
            while block := os.read(reader, 65536):
                told += block
        except OSError:  # the terminal's other end is closed
            pass
        os.close(reader)
        return output, told.decode(), process.returncode

    def test_long_work_is_told_and_taken_away(self):
        output, told, code = self.check("long.json")
        steps = told.split("\r\x1b[K")
        self.assertEqual((steps[0], steps[-1]), ("", ""))
        self.assertGreater(len(steps), 2)
        for step in steps[1:-1]:
            self.assertRegex(step, r"^collint: \d+\.\d [kM]B of 1\d\.\d MB, \d+\.\d [kM]B/s, \d+ s left$")
        read = [float(re.search(r"([\d.]+) MB of", step)[1]) for step in steps[1:-1]]
        self.assertEqual(read, sorted(read))
        self.assertEqual((output, "", code), self.check("long.json", on_terminal=False))

    def test_where_nobody_looks_it_is_quiet(self):
        for arguments, variables in ((["--quiet"], {}), ([], {"CI": "true"}), ([], {"TERM": "dumb"})):
            self.assertEqual(self.check("long.json", *arguments, **variables)[1], "")

    def test_short_work_is_not_told(self):
        self.assertEqual(self.check("short.json")[1], "")

    def test_what_is_typed_is_not_written_over(self):
        """Nothing has been read from the pipe for as long as the test sleeps."""
        os.mkfifo(self.folder / "pipe.json")
        with subprocess.Popen(["sh", "-c", "exec 3>pipe.json; sleep 1.2; cat short.json >&3"], cwd=self.folder):
            output, told, code = self.check("pipe.json")
        self.assertEqual((told, code), ("", 0))
        self.assertIn(b"10 commands", output)


if __name__ == "__main__":
    unittest.main()
