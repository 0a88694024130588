"""The data that W1 and W2 are measured on, made anew from a fixed seed."""

import json
import random
from pathlib import Path

SEED = 20261120

# What the gate of W2 requires: a measure, a relation, a bound, and a value that passes.
CHECKS = [
    ("coverage", ">=", 90, 92),
    ("branch_coverage", ">=", 80, 84.5),
    ("tests_passed", ">=", 100, 1543),
    ("tests_failed", "==", 0, 0),
    ("lint_errors", "==", 0, 0),
    ("lint_warnings", "<=", 10, 7),
    ("sast_critical", "==", 0, 0),
    ("sast_high", "==", 0, 0),
    ("sast_medium", "<=", 5, 3),
    ("deps_outdated", "<=", 12, 9),
    ("deps_vulnerable", "==", 0, 0),
    ("build_minutes", "<", 15, 11.2),
    ("bundle_kb", "<=", 512, 498),
    ("p95_ms", "<", 250, 187),
    ("error_rate", "<=", 0.01, 0.004),
    ("complexity_max", "<=", 15, 14),
    ("duplication_pct", "<=", 3, 2.1),
    ("todo_count", "<=", 25, 18),
    ("approvals", ">=", 2, 3),
    ("review_age_hours", "<", 72, 30),
]

FILES = ["w1.json", "w1_fail.json", "w2.json", "w2_fail.json", "w2_ring.json", "w2_checks.json"]


def make(folder: Path) -> None:
    """Writes the data, and does nothing where it is there already."""
    if all((folder / name).exists() for name in FILES):
        return
    folder.mkdir(parents=True, exist_ok=True)
    good = {name: value for name, _, _, value in CHECKS}
    contents = {
        "w1.json": {"coverage": 92},
        "w1_fail.json": {"coverage": 88},
        "w2.json": {"metrics": good},
        "w2_fail.json": {"metrics": {**good, "p95_ms": 251}},
        "w2_ring.json": ring(random.Random(SEED)),
        "w2_checks.json": [[name, relation, bound] for name, relation, bound, _ in CHECKS],
    }
    for name, content in contents.items():
        (folder / name).write_text(json.dumps(content) + "\n", encoding="utf-8")


def ring(chance: random.Random) -> list:
    """Sixty-four inputs that all pass and all differ, so that nobody can evaluate just once."""
    return [{"metrics": {check[0]: near(check, chance) for check in CHECKS}} for _ in range(64)]


def near(check: tuple, chance: random.Random) -> float:
    """A value on the passing side of the one in the table."""
    _, relation, bound, value = check
    if relation == "==":
        return bound
    step = 1 if isinstance(value, int) else 0.001 if value < 1 else 0.5
    away = chance.randrange(4) * step
    return value + away if relation == ">=" else max(0, value - away)


def gate(folder: Path, typed: bool) -> str:
    """The gate of W2 as a script; what it requires is read from the data."""
    checks = json.loads((folder / "w2_checks.json").read_text(encoding="utf-8"))
    head = ["evidence metrics"]
    if typed:
        head = ["record measures {", *(f"  {name}: number" for name, _, _ in checks), "}", "",
                "evidence metrics: measures"]
    body = [f"  require metrics.{name} {relation} {bound}" for name, relation, bound in checks]
    return "\n".join([*head, "", "gate release {", *body, "}"]) + "\n"
