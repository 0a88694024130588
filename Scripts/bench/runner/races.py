"""The races against other languages: W1, W2, W4 and the programs."""

import re
from pathlib import Path

from runner import inputs
from runner.harness import HERE, SUFFIX, Bench, Run
from runner.report import BASE, JOFF, Report

PROGRAMS = HERE / "programs"
PEERS = HERE / "peers"
W4 = ["fib", "sum", "concat", "strings"]


def start_up(bench: Bench, report: Report, data: Path) -> None:
    """W1: a whole process that judges one gate with one measure from a file."""
    report.head("W1: one gate from a file, the whole process")
    good, bad = data / "w1.json", data / "w1_fail.json"
    contenders = []
    if bench.flow:
        contenders.append(("flow", [bench.flow, "run", PEERS / "w1.flow", "--evidence"]))
    for name, command in bench.peers.items():
        contenders.append((name, [*command, PEERS / f"w1.{SUFFIX[name]}"]))
    codes = {name: bench.run([*argv, bad]).code for name, argv in contenders}
    contenders = [(name, [*argv, good]) for name, argv in contenders]
    contenders.append(("(an empty process)", ["/bin/true"]))

    def accept(name: str, first: Run) -> str | None:
        if first.code != 0:
            return first.complaint
        if codes.get(name, 1) != 1:
            return f"the failing input gave exit {codes[name]}"
        return None

    # A process of a millisecond needs more turns than one of a hundred.
    results = bench.race(
        contenders, accept, lambda run: bench.time(run) * 1e3, rounds=bench.rounds * 20)
    report.race("start-up", results, "ms", {BASE: 1.5})


def gate(bench: Bench, report: Report, data: Path) -> None:
    """W2: a gate of twenty requirements, judged again and again in one process."""
    report.head("W2: a gate of 20 requirements over 64 inputs, in process")
    plain, findings = "ns per evaluation", "ns with findings"
    contenders = []
    if bench.flow:
        for name, typed in (("flow", False), ("flow, as a record", True)):
            script = bench.work / f"w2{'-typed' if typed else ''}.flow"
            script.write_text(inputs.gate(data, typed), encoding="utf-8")
            command = [bench.flow, "bench", script, "--evidence", data / "w2_ring.json"]
            contenders.append((name, command))
    for name, command in bench.peers.items():
        contenders.append((name, [*command, PEERS / f"w2.{SUFFIX[name]}", data]))

    def figures(run: Run) -> dict:
        found = re.findall(r"^\s*(ns [a-z ]+):\s*([\d.]+)", run.output, re.MULTILINE)
        return {name: float(value) for name, value in found}

    def accept(name: str, first: Run) -> str | None:
        return None if first.code == 0 and plain in figures(first) else first.complaint

    results = bench.race(contenders, accept, figures)
    collected = {}
    for name, samples in list(results.items()):
        both = samples.values
        samples.values = [one[plain] for one in both]
        if both and findings in both[0]:
            extra = type(samples)(f"{name}, findings", [one[findings] for one in both])
            collected[extra.name] = extra
    report.race("a gate", {**results, **collected}, "ns", {BASE: 0.5})
    report.note("processor time; flow's includes its findings, a peer's first figure is yes or no alone")


def programs(bench: Bench, report: Report, names: list, bounds: dict, is_long: bool) -> None:
    """Whole processes that compute something, print it, and must print the same."""
    races = []
    if not is_long:
        report.rows_head()
    for name in names:
        results = race(bench, name)
        races.append(results)
        if is_long:
            report.race(name, results, "ms", bounds)
        else:
            report.row(name, results, bounds)
    report.mean("all", races)


def race(bench: Bench, name: str) -> dict:
    contenders = []
    for peer, command in bench.peers.items():
        contenders.append((peer, [*command, PROGRAMS / f"{name}.{SUFFIX[peer]}"]))
    if bench.flow:
        script = PROGRAMS / f"{name}.flow"
        contenders.append(("flow", [bench.flow, "eval", "--in", script, "answer()"]))
    expected = []

    def accept(peer: str, first: Run) -> str | None:
        if first.code != 0:
            return first.complaint
        answer = first.output.strip()
        if not expected:
            expected.append(answer)
        return None if answer == expected[0] else f"printed {answer[:60]}, not {expected[0]}"

    results = bench.race(contenders, accept, lambda run: bench.time(run) * 1e3)
    if "flow" in results:
        results = {"flow": results.pop("flow"), **results}
    return results


def all_programs() -> list:
    """The programs beside those of W4."""
    return [path.stem for path in sorted(PROGRAMS.glob("*.flow")) if path.stem not in W4]


def run_w4(bench: Bench, report: Report) -> None:
    report.head("W4: the language, whole processes")
    programs(bench, report, W4, {BASE: 0.75, JOFF: 1.0}, is_long=True)


def run_programs(bench: Bench, report: Report, only: list) -> None:
    names = [name for name in all_programs() if not only or name in only]
    report.head("Programs that nothing was tuned for, whole processes")
    programs(bench, report, names, {BASE: 1.0}, is_long=report.is_long)
