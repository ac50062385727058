#!/usr/bin/env python3
"""Holds documents against a JSON Schema (draft 2020-12): validate.py SCHEMA.json DOCUMENT.json ...

Prints a line per document: its name, then `ok` or the path and message of the first error. Exit code 1 when one is not
valid.
"""
import json
import pathlib
import sys

import jsonschema


def main(schema_path, *paths):
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    valid = True
    for path in paths:
        document = json.loads(pathlib.Path(path).read_text(encoding="utf-8"))
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        where = "" if error is None else "/".join(str(step) for step in error.absolute_path)
        print(pathlib.Path(path).name, "ok" if error is None else f"{where}: {error.message[:200]}")
        valid = valid and error is None
    return 0 if valid else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
