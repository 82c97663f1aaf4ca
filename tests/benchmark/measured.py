"""What the other scripts measure with."""
import os
import subprocess
import time


def run(command, **environment):
    """Runs a program to its end: seconds, megabytes at most, output, status."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **environment})
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    return time.perf_counter() - begin, usage.ru_maxrss / 1000, output, status
