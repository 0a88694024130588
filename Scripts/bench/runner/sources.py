"""Measurements of Flow alone: source read a second, and how cost grows with size."""

import math
import os
import runpy
from dataclasses import dataclass
from pathlib import Path

from runner.harness import HERE, Bench, Run, Samples
from runner.report import Report, figure

generate = runpy.run_path(str(HERE / "generate"))["source"]

# Time as a power of size: linear is 1, sorting a little more, quadratic 2; the rest is for noise.
STEEPEST = 1.25
# Below so many seconds beyond start-up a figure is too short to judge.
SHORTEST = 0.008


def run(bench: Bench, report: Report, sections: list, megabytes: float, scale: float) -> None:
    if not {"check", "fmt", "growth"} & set(sections):
        return
    # One core, as was asked.
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {max(before)})
    try:
        if "check" in sections:
            throughput(bench, report, "check", ["check"], megabytes)
        if "fmt" in sections:
            throughput(bench, report, "fmt", ["fmt", "--check"], megabytes)
        if "growth" in sections:
            growth_of_checking(bench, report, scale)
            growth_of_judging(bench, report, scale)
            growth_of_evaluating(bench, report, scale)
    finally:
        os.sched_setaffinity(0, before)


def write(path: Path, pieces) -> Path:
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(pieces)
    return path


def start_up(bench: Bench, command: list) -> float:
    """The seconds that a script of one line takes."""
    small = write(bench.work / "small.flow", ["let one = 1\n"])
    samples = measured(bench, [bench.flow, *command, small], bench.rounds * 4)
    return samples.median


def measured(bench: Bench, argv: list, rounds: int, codes: tuple = (0, 1, 2, 3)) -> Samples:
    """The seconds of a process, run again and again."""
    samples = Samples("flow")
    first = bench.run(argv)
    if first.timed_out or first.code not in codes:
        samples.trouble = first.complaint
        return samples
    samples.values = [bench.time(bench.run(argv)) for _ in range(rounds)]
    return samples


def throughput(bench: Bench, report: Report, name: str, command: list, megabytes: float) -> None:
    """A large file, from disk to diagnostics."""
    report.head(f"flow {' '.join(command)}: source a second, on one core")
    base = start_up(bench, command)
    shapes = [("a mixture", generate("mixture", int(megabytes * 1e6 / 33)))]
    if name == "check":
        shapes.append(("mistakes", generate("mistakes", int(megabytes * 1e6 / 28))))
    for title, pieces in shapes:
        path = write(bench.work / "large.flow", pieces)
        size = path.stat().st_size / 1e6
        lines = sum(1 for _ in open(path, encoding="utf-8"))
        argv = [bench.flow, *command, path]
        first: Run = bench.run(argv)
        if first.timed_out or first.code not in (0, 1, 2):
            report.failed(f"{name}, {title}", first.complaint)
            continue
        if title == "a mixture" and first.code != 0:
            report.note(f"flow finds fault with the mixture: {first.complaint}")
        samples = Samples("flow", [bench.time(bench.run(argv)) for _ in range(bench.rounds)])
        report.keep(f"{name}, {title}", {"flow": samples}, "s")
        rate = size / (samples.median - base)
        slowest, fastest = size / (samples.most - base), size / (samples.least - base)
        line = (f"{title}: {size:.1f} MB, {lines} lines in {samples.median:.2f} s: "
                f"{rate:.1f} MB/s ({slowest:.1f} – {fastest:.1f}), {first.megabytes:.0f} MB held")
        if title == "a mixture":
            line += f"   {report.judge(f'{name}, MB/s', rate, 20, is_least=True)}"
        report.note(line)
        path.unlink()
    report.note(f"start-up of {base * 1e3:.1f} ms taken off")


@dataclass
class Series:
    """Sizes of one thing, each a few times the one before."""

    title: str
    sizes: list
    make: object
    """What gives the pieces of the source for a size."""


def growth_of_checking(bench: Bench, report: Report, scale: float) -> None:
    report.head("growth: flow check and flow fmt --check, by size, depth and number; "
                "power of the source's bytes")
    for command in (["check"], ["fmt", "--check"]):
        base = start_up(bench, command)
        for series in checked(scale):
            def prepared(size: int) -> tuple:
                path = write(bench.work / "growing.flow", series.make(size))
                if command[0] == "fmt":
                    # What nests is indented, so what the formatter writes is what it has to do.
                    bench.run([bench.flow, "fmt", path])
                return [bench.flow, *command, path], path.stat().st_size
            grow(bench, report, f"{command[0]}, {series.title}", series.sizes, prepared, base)


def tenfold(first: float, scale: float) -> list:
    return [max(1, int(first * scale * factor)) for factor in (1, 10, 100)]


def checked(scale: float) -> list:
    all_series = [Series("lines", tenfold(1000, scale), lambda n: generate("mixture", n))]
    lines = max(1, int(300 * scale))
    deepest = {"choices": 80, "conditions": 120, "texts": 60}
    for shape in ("parentheses", "negations", "lists", "calls", "standard-calls", "spread-calls",
                  "conditions", "choices", "queries", "keys", "texts", "blocks"):
        last = deepest.get(shape, 240)
        all_series.append(Series(
            f"depth of {shape}", [last // 16, last // 4, last],
            lambda depth, shape=shape: generate(shape, lines, depth)))
    for shape in ("gates", "gate-chain", "requirements", "evidence", "functions", "locals", "arms",
                  "cases", "fields"):
        all_series.append(Series(
            shape, tenfold(1000, scale), lambda n, shape=shape: generate(shape, n)))
    for shape in ("elements", "operators", "mistakes"):
        all_series.append(Series(
            shape, tenfold(10_000, scale), lambda n, shape=shape: generate(shape, n)))
    return all_series


def growth_of_judging(bench: Bench, report: Report, scale: float) -> None:
    report.head("growth: flow run, by number of gates and requirements")
    evidence = bench.work / "growing.json"
    evidence.write_text('{"coverage": 45, "failed": 7}\n', encoding="utf-8")
    small = write(bench.work / "small.flow", generate("gates", 1))
    argv = [bench.flow, "run", small, "--evidence", evidence]
    base = measured(bench, argv, bench.rounds * 4).median
    for shape in ("gates", "requirements"):
        def prepared(size: int) -> tuple:
            path = write(bench.work / "growing.flow", generate(shape, size))
            return [bench.flow, "run", path, "--evidence", evidence], size
        grow(bench, report, f"run, {shape}", tenfold(1000, scale), prepared, base)


# A function of growth.flow, and its smallest size.
EVALUATED = {
    "looping": 900_000, "recursing": 900, "appending": 9000, "lengthening": 9000, "indexing": 9000,
    "passing": 9000, "filtering": 9000, "sorting": 9000, "grouping": 9000, "thinning": 9000,
    "joining": 9000, "searching": 9000, "globbing": 9000, "matching": 9000,
}


def growth_of_evaluating(bench: Bench, report: Report, scale: float) -> None:
    report.head("growth: flow eval, by number of elements")
    script = HERE / "growth.flow"
    start = [bench.flow, "eval", "--in", script]
    base = measured(bench, [*start, "looping(1)"], bench.rounds * 4).median
    for name, least in EVALUATED.items():
        def prepared(size: int) -> tuple:
            return [*start, f"{name}({size})"], size
        grow(bench, report, f"eval, {name}", tenfold(least, scale), prepared, base)


def grow(bench: Bench, report: Report, title: str, sizes: list, prepared, base: float) -> None:
    """Measures one thing at rising sizes: as what power of the work does the time grow?

    `prepared` gives, for a size, a command and how much work it is.
    """
    points, words = [], []
    for size in sizes:
        argv, work = prepared(size)
        samples = measured(bench, argv, bench.rounds)
        if samples.trouble:
            report.failed(f"{title} {size}", samples.trouble)
            return
        report.keep(f"{title} {size}", {"flow": samples}, "s")
        # The least of the runs: what disturbs can only add.
        seconds = max(samples.least - base, 0)
        points.append((work, seconds))
        words.append(f"{size}: {figure(seconds * 1e3)} ms")
    line = f"{title:<30} {'   '.join(words):<58}"
    (last_work, last_seconds) = points[-1]
    powers = [
        math.log(last_seconds / seconds) / math.log(last_work / work)
        for work, seconds in points[:-1] if seconds >= SHORTEST and last_seconds > 0]
    if powers:
        verdict = report.judge(f"{title}, power", max(powers), STEEPEST)
        line += f" power {max(powers):.2f}   {verdict}"
    else:
        line += " too short to compare"
    report.note(line.rstrip())
