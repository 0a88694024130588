"""Running processes side by side and timing them.

Contenders take turns: one run each, round after round, in an order that rotates, so that what
disturbs the machine disturbs everybody. A first round is not timed; its output is compared.
"""

import os
import shutil
import signal
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
ROOT = HERE.parent.parent


@dataclass
class Run:
    """How one process went."""

    seconds: float
    cpu: float
    megabytes: float
    code: int
    output: str
    errors: str
    timed_out: bool = False

    @property
    def complaint(self) -> str:
        lines = [line.strip() for line in (self.errors or self.output).splitlines() if line.strip()]
        first = lines[0] if lines else "no output"
        return "too slow" if self.timed_out else f"exit {self.code}: {first[:120]}"


@dataclass
class Samples:
    """What was measured of one contender."""

    name: str
    values: list = field(default_factory=list)
    trouble: str = ""

    @property
    def median(self) -> float:
        return statistics.median(self.values) if self.values else float("nan")

    @property
    def least(self) -> float:
        return min(self.values, default=float("nan"))

    @property
    def most(self) -> float:
        return max(self.values, default=float("nan"))


class Bench:
    """The contenders that are there, and the settings of this run."""

    def __init__(self, flow: Path | None, rounds: int, timeout: float, use_cpu: bool):
        self.flow = flow
        self.rounds = rounds
        self.timeout = timeout
        self.use_cpu = use_cpu
        self.work = Path(tempfile.mkdtemp(prefix="flow-bench-"))
        self.peers, self.missing = find_peers()
        # Scripts keep their state in the folder they run in: here it is thrown away.
        os.chdir(self.work)

    def close(self) -> None:
        os.chdir(ROOT)
        shutil.rmtree(self.work, ignore_errors=True)

    def run(self, argv: list) -> Run:
        """Runs one process to its end, with its output in files."""
        out, err = self.work / "stdout", self.work / "stderr"
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(out), flags, 0o600),
            (os.POSIX_SPAWN_OPEN, 2, str(err), flags, 0o600),
        ]
        late = []
        argv = [str(word) for word in argv]
        start = time.perf_counter()
        process = os.posix_spawn(argv[0], argv, os.environ, file_actions=actions)

        def stop(*_):
            late.append(True)
            os.kill(process, signal.SIGKILL)

        before = signal.signal(signal.SIGALRM, stop)
        signal.setitimer(signal.ITIMER_REAL, self.timeout)
        _, status, usage = os.wait4(process, 0)
        seconds = time.perf_counter() - start
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        return Run(
            seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024,
            os.waitstatus_to_exitcode(status), text(out), text(err), bool(late))

    def time(self, run: Run) -> float:
        return run.cpu if self.use_cpu else run.seconds

    def race(self, contenders: list, accept, value, rounds: int | None = None) -> dict:
        """Lets contenders, pairs of a name and a command, take turns.

        `accept` gets a contender's first run and says what is wrong with it, or nothing; `value`
        makes the number out of a run.
        """
        results = {name: Samples(name) for name, _ in contenders}
        fit = []
        for name, argv in contenders:
            first = self.run(argv)
            results[name].trouble = accept(name, first) or ""
            if not results[name].trouble:
                fit.append((name, argv))
        for turn in range(rounds or self.rounds):
            shift = turn % len(fit) if fit else 0
            for name, argv in fit[shift:] + fit[:shift]:
                results[name].values.append(value(self.run(argv)))
        return results


def text(path: Path) -> str:
    return path.read_bytes()[:200_000].decode("utf-8", "replace")


def find_peers() -> tuple:
    """The other languages: a name and the start of a command for each, and what is missing."""
    peers, missing = {}, []
    for name, program, options in [
        ("lua5.4", "lua5.4", []), ("luajit", "luajit", []), ("luajit -joff", "luajit", ["-joff"]),
        ("python3", sys.executable, []), ("node", "node", []),
    ]:
        path = shutil.which(program)
        if path:
            peers[name] = [path, *options]
        else:
            missing.append(name)
    return peers, missing


SUFFIX = {"lua5.4": "lua", "luajit": "lua", "luajit -joff": "lua", "python3": "py", "node": "js"}
