#!/usr/bin/env python3
"""Holds the independent judge against plans: test_independent.py FOLDER

FOLDER has pairs NAME.problem.json and NAME.plan.json that are right. Each must pass, every damaged copy must be refused
with the code of the rule that was broken, and over the whole folder every way of damaging must have been possible.
"""
import collections
import json
import pathlib
import sys

import check_plan
import damage


def main(folder):
    wrong, used = [], collections.Counter()
    pairs = sorted(pathlib.Path(folder).glob("*.problem.json"))
    for path in pairs:
        name = path.name.removesuffix(".problem.json")
        problem = json.loads(path.read_text(encoding="utf-8"))
        plan = json.loads((path.parent / f"{name}.plan.json").read_text(encoding="utf-8"))
        for rule, text in check_plan.judge(problem, plan).violations:
            wrong.append(f"{name}: {rule} {text}")
        for code, way, bad_problem, bad_plan in damage.damaged(problem, plan):
            used[way] += 1
            found = {rule for rule, _ in check_plan.judge(bad_problem, bad_plan).violations}
            if code not in found:
                wrong.append(f"{name}: {way} should break {code}, found {sorted(found)}")
    unused = [way for _, way, _ in damage.WAYS if not used[way]]
    if unused:
        wrong.append(f"never possible: {', '.join(unused)}")
    print("\n".join(wrong) or f"{len(pairs)} plans right, {sum(used.values())} damaged plans refused")
    return 1 if wrong or not pairs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
