"""Printing what was measured, beside what was asked for."""

import json
import math
from pathlib import Path

BASE = "lua5.4"
JOFF = "luajit -joff"


class Report:
    """Prints tables, and remembers which bounds were met."""

    def __init__(self, is_long: bool):
        self.is_long = is_long
        self.verdicts = []
        self.record = []

    def head(self, title: str) -> None:
        print(f"\n{title}\n{'-' * len(title)}", flush=True)

    def note(self, line: str) -> None:
        print(f"  {line}", flush=True)

    def judge(self, what: str, value: float, bound: float, is_least: bool = False) -> str:
        """Notes whether a bound was met, and says so in a word."""
        is_met = value >= bound if is_least else value <= bound
        self.verdicts.append((what, value, bound, is_met, is_least))
        return f"{'≥' if is_least else '≤'} {bound:g} {'met' if is_met else 'MISSED'}"

    def failed(self, what: str, why: str) -> None:
        """Counts a measurement that could not be made as a bound that was missed."""
        self.verdicts.append((what, math.nan, math.nan, False, False))
        self.note(f"{what}: {why}")

    def race(self, title: str, results: dict, unit: str, bounds: dict) -> None:
        """One table for one race: a line for each contender.

        `bounds` maps the name of a peer to the most that Flow may take of its time.
        """
        self.keep(title, results, unit)
        print(f"  {title + ', ' + unit:<34}{'median':>10}{'min – max':>22}{'÷ lua5.4':>10}")
        base = results.get(BASE)
        for name, samples in results.items():
            if samples.trouble:
                print(f"    {name:<32}{samples.trouble}")
                continue
            ratio = samples.median / base.median if base and base.values else math.nan
            spread = f"{figure(samples.least)} – {figure(samples.most)}"
            line = f"    {name:<32}{figure(samples.median):>10}{spread:>22}{ratio:>10.2f}"
            print(line + self.verdict(title, name, results, bounds), flush=True)
        if results.get("flow") and results["flow"].trouble and bounds:
            self.failed(title, "flow was not measured")

    def verdict(self, title: str, name: str, results: dict, bounds: dict) -> str:
        words = ""
        if name != "flow":
            return words
        for peer, bound in bounds.items():
            other = results.get(peer)
            if other and other.values:
                ratio = results["flow"].median / other.median
                mark = "" if peer == BASE else f"{ratio:.2f} × {peer} "
                words += f"   {mark}{self.judge(f'{title} ÷ {peer}', ratio, bound)}"
        return words

    def rows_head(self) -> None:
        if not self.is_long:
            print(f"  {'ms':<15}{'flow':>8}{'min – max':>16}{'lua5.4':>9}{'min – max':>16}"
                  f"{'flow ÷ lua':>12}{'':<14}{'÷ lua:':>7}{'luajit':>8}{'-joff':>7}"
                  f"{'python':>8}{'node':>7}")

    def row(self, title: str, results: dict, bounds: dict) -> None:
        """One line for one race of programs."""
        if self.is_long:
            self.race(title, results, "ms", bounds)
            return
        self.keep(title, results, "ms")
        flow, base = results.get("flow"), results.get(BASE)
        line = f"  {title:<15}"
        for samples, width in ((flow, 8), (base, 9)):
            if samples and samples.values:
                spread = f"{samples.least:.1f} – {samples.most:.1f}"
                line += f"{samples.median:>{width}.1f}{spread:>16}"
            else:
                line += f"{'–':>{width}}{'':>16}"
        if flow and flow.values and base and base.values:
            ratio = flow.median / base.median
            line += f"{ratio:>12.2f} {self.judge(title, ratio, bounds[BASE]):<20}"
        else:
            line += f"{'–':>12}{'':<21}"
        for peer, width in (("luajit", 8), (JOFF, 7), ("python3", 8), ("node", 7)):
            samples = results.get(peer)
            known = samples and samples.values and base and base.values
            line += f"{samples.median / base.median:>{width}.2f}" if known else f"{'–':>{width}}"
        print(line, flush=True)
        for name, samples in results.items():
            if samples.trouble:
                if name == "flow":
                    self.failed(title, f"{name}: {samples.trouble}")
                else:
                    self.note(f"{title}: {name}: {samples.trouble}")

    def mean(self, title: str, races: list) -> None:
        """The geometric mean of the ratios to Lua."""
        for name in ("flow", "luajit", JOFF, "python3", "node"):
            ratios = [
                race[name].median / race[BASE].median for race in races
                if name in race and race[name].values and BASE in race and race[BASE].values]
            if ratios:
                mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
                self.note(f"{title}: {name} ÷ lua5.4 {mean:.2f} on average, "
                          f"{min(ratios):.2f} – {max(ratios):.2f} over {len(ratios)}")

    def keep(self, title: str, results: dict, unit: str) -> None:
        self.record.append({
            "title": title, "unit": unit,
            "results": {name: {"values": s.values, "trouble": s.trouble}
                        for name, s in results.items()}})

    def write(self, path: Path) -> None:
        verdicts = [
            {"what": what, "value": value, "bound": bound, "met": is_met}
            for what, value, bound, is_met, _ in self.verdicts]
        content = {"measured": self.record, "verdicts": verdicts}
        path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")

    def summary(self) -> bool:
        """Says what was missed; true where nothing was."""
        missed = [verdict for verdict in self.verdicts if not verdict[3]]
        if not self.verdicts:
            return True
        print(f"\n{len(self.verdicts) - len(missed)} of {len(self.verdicts)} bounds met")
        for what, value, bound, _, is_least in missed:
            if math.isnan(value):
                print(f"  missed: {what}: not measured")
            else:
                print(f"  missed: {what}: {value:.2f}, {'≥' if is_least else '≤'} {bound:g} asked")
        return not missed


def figure(value: float) -> str:
    """A number with about three digits that count."""
    return f"{value:.0f}" if value >= 1000 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"
