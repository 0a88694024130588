"""Measurements of Flow alone: source read a second, and how cost grows with size."""

import os
import runpy
from dataclasses import dataclass
from pathlib import Path

from runner.harness import HERE, Bench, Run, Samples
from runner.report import Report, figure

generate = runpy.run_path(str(HERE / "generate"))["source"]

# A tenfold input may cost each of its parts so much more before it counts as worse than linear.
STEEPEST = 1.6
# Below so many seconds beyond start-up a figure is too short to judge.
SHORTEST = 0.004


def run(bench: Bench, report: Report, sections: list, megabytes: float) -> None:
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
            growth_of_checking(bench, report)
            growth_of_judging(bench, report)
            growth_of_evaluating(bench, report)
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
    """Sizes of one thing, each ten or four times the one before."""

    title: str
    sizes: list
    make: object
    """What gives the pieces of the source for a size."""


def growth_of_checking(bench: Bench, report: Report) -> None:
    report.head("growth: flow check and flow fmt --check, by size, depth and number")
    for command in (["check"], ["fmt", "--check"]):
        base = start_up(bench, command)
        for series in checked():
            def argv(size: int) -> list:
                path = write(bench.work / "growing.flow", series.make(size))
                return [bench.flow, *command, path]
            grow(bench, report, f"{command[0]}, {series.title}", series.sizes, argv, base)


def checked() -> list:
    all_series = [Series("lines", [1000, 10_000, 100_000], lambda n: generate("mixture", n))]
    for shape in ("parentheses", "negations", "lists", "calls", "standard-calls", "spread-calls",
                  "conditions", "choices", "queries", "keys", "blocks"):
        all_series.append(Series(
            f"depth of {shape}", [15, 60, 240 if shape not in ("choices", "conditions") else 115],
            lambda depth, shape=shape: generate(shape, 300, depth)))
    all_series.append(
        Series("depth of texts", [15, 30, 60], lambda depth: generate("texts", 600, depth)))
    for shape in ("gates", "gate-chain", "requirements", "evidence", "functions", "locals", "arms",
                  "cases", "fields"):
        all_series.append(Series(
            shape, [1000, 10_000, 100_000], lambda n, shape=shape: generate(shape, n)))
    for shape in ("elements", "operators", "mistakes"):
        all_series.append(Series(
            shape, [10_000, 100_000, 1_000_000], lambda n, shape=shape: generate(shape, n)))
    return all_series


def growth_of_judging(bench: Bench, report: Report) -> None:
    report.head("growth: flow run, by number of gates and requirements")
    evidence = bench.work / "growing.json"
    evidence.write_text('{"coverage": 45, "failed": 7}\n', encoding="utf-8")
    base = start_up(bench, ["run"])
    for shape in ("gates", "requirements"):
        def argv(size: int) -> list:
            path = write(bench.work / "growing.flow", generate(shape, size))
            return [bench.flow, "run", path, "--evidence", evidence]
        grow(bench, report, f"run, {shape}", [1000, 10_000, 100_000], argv, base)


def growth_of_evaluating(bench: Bench, report: Report) -> None:
    report.head("growth: flow eval, by number of elements")
    script = HERE / "growth.flow"
    base = measured(
        bench, [bench.flow, "eval", "--in", script, "looping(1)"], bench.rounds * 4).median
    names = [
        ("looping", 100), ("recursing", 0.1), ("appending", 1), ("lengthening", 1),
        ("indexing", 1), ("passing", 1), ("filtering", 1), ("sorting", 1), ("grouping", 1),
        ("thinning", 1), ("joining", 1), ("searching", 1), ("globbing", 1), ("matching", 1)]
    for name, factor in names:
        def argv(size: int) -> list:
            return [bench.flow, "eval", "--in", script, f"{name}({size})"]
        sizes = [int(size * factor) for size in (10_000, 100_000, 900_000)]
        grow(bench, report, f"eval, {name}", sizes, argv, base)


def grow(bench: Bench, report: Report, title: str, sizes: list, argv, base: float) -> None:
    """Measures one thing at rising sizes, and compares what one part of it costs."""
    units, words = [], []
    for size in sizes:
        samples = measured(bench, argv(size), bench.rounds)
        if samples.trouble:
            report.failed(f"{title} {size}", samples.trouble)
            return
        report.keep(f"{title} {size}", {"flow": samples}, "s")
        # The least of the runs: what disturbs can only add.
        seconds = samples.least - base
        units.append((size, seconds))
        words.append(f"{size}: {figure(max(seconds, 0) * 1e3)} ms")
    steepness = 0.0
    for (size, seconds), (larger, longer) in zip(units, units[1:]):
        if seconds >= SHORTEST:
            steepness = max(steepness, (longer / larger) / (seconds / size))
    line = f"{title:<30} {'   '.join(words):<58}"
    if steepness:
        line += f" × {steepness:.2f} each   {report.judge(title + ', growth', steepness, STEEPEST)}"
    elif units[-1][1] >= SHORTEST:
        line += " too short to compare"
    report.note(line.rstrip())
