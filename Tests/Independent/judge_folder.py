#!/usr/bin/env python3
"""Judges every pair NAME.problem.json and NAME.plan.json in a folder: judge_folder.py FOLDER"""
import json
import pathlib
import sys

import check_plan


def main(folder):
    wrong, paths = 0, sorted(pathlib.Path(folder).glob("*.problem.json"))
    for path in paths:
        name = path.name.removesuffix(".problem.json")
        plan = json.loads((path.parent / f"{name}.plan.json").read_text(encoding="utf-8"))
        violations = check_plan.judge(json.loads(path.read_text(encoding="utf-8")), plan).violations
        wrong += bool(violations)
        for rule, text in violations:
            print(f"{name}: {rule} {text}")
    print(f"{len(paths)} plans, {wrong} with violations")
    return 1 if wrong or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
