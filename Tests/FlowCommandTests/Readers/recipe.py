"""Looks over a recipe for continuous integration, and prints the shell of its steps.

Usage: recipe.py github|gitlab FILE, with the values of expressions as JSON on standard input. It
fails where an expression stands inside of a script, because whoever names a branch would write it.
"""
import json
import re
import sys

import yaml

kind, path = sys.argv[1:]
values = json.load(sys.stdin)
with open(path, encoding="utf-8") as file:
    recipe = yaml.safe_load(file)
    file.seek(0)
    assert "\t" not in file.read()


def filled(text):
    return re.sub(r"\$\{\{ *(.*?) *\}\}", lambda match: values[match[1]], str(text))


def variables(entries):
    for name, value in (entries or {}).items():
        print("export %s='%s'" % (name, filled(value).replace("'", "'\\''")))


def github():
    # YAML 1.1 takes the word 'on' for true.
    assert set(recipe) == {"name", True, "permissions", "concurrency", "env", "jobs"}
    assert recipe["permissions"]["contents"] == "read"
    assert recipe["concurrency"]["cancel-in-progress"] is False
    variables(recipe["env"])
    for job in recipe["jobs"].values():
        assert job["runs-on"] and job["timeout-minutes"]
        caches = {}
        for step in job["steps"]:
            assert ("uses" in step) != ("run" in step), step
            assert set(step) <= {
                "name", "id", "if", "uses", "with", "env", "run", "continue-on-error"}, step
            if "uses" in step:
                assert re.fullmatch(r"[\w-]+/[\w/-]+@v\d+", step["uses"]), step
                if "/cache/" in step["uses"]:
                    caches[step["uses"].split("/")[2].split("@")[0]] = step
                continue
            assert "${{" not in step["run"], step
            print("# %s" % step["name"])
            variables(step.get("env"))
            # The runner writes each step to a file, for a shell that stops at the first failure.
            print("cat > \"$HOME/step\" <<'END OF STEP'\n%s\nEND OF STEP" % step["run"])
            print("bash -e \"$HOME/step\"")
            print("true" if step.get("continue-on-error") else "status=$?; [ $status = 0 ] || exit $status")
        restore, save = caches["restore"], caches["save"]
        # Every run saves under a name of its own, also when it failed, and takes up the last one.
        assert restore["with"]["key"] == save["with"]["key"]
        assert "github.run_id" in save["with"]["key"] and save["if"] == "always()"
        assert save["with"]["key"].startswith(restore["with"]["restore-keys"])
        assert restore["with"]["path"] == save["with"]["path"] == ".flow/ledger.db"


def gitlab():
    job = recipe["flow"]
    assert set(recipe) == {"flow"}
    assert job["resource_group"] and job["interruptible"] is False and job["timeout"]
    assert job["cache"]["when"] == "always" and job["artifacts"]["when"] == "always"
    assert "$FLOW_KEY" in job["cache"]["key"]
    for line in job["before_script"] + job["script"]:
        assert isinstance(line, str), line
    print("set -e")
    variables(job["variables"])
    # What a rule sets wins.
    variables(values.get("rule"))
    for line in job["script"]:
        print(line)
    for path in job["artifacts"]["reports"].values():
        print("test -s " + path)


{"github": github, "gitlab": gitlab}[kind]()
