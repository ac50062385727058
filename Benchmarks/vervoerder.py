#!/usr/bin/env python3
"""The carrier's day, measured with the program as a user runs it: seconds on the clock, of processor, and peak memory.

    swift build -c release --product ritwijzer
    Benchmarks/vervoerder.py                      # about three minutes; writes a table to paste into README.md

Everything is made here, from data/demo and `genereer`; nothing else is needed but Python, and openpyxl for the workbook.
A target that is missed is an exit status of 1.
"""
import argparse
import csv
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
DAYS = [f"2026-11-{day}" for day in range(23, 28)]
# 300 pupils, there and back, 200 days.
RIDES = 120_000
ROWS = 100_000


class Missed(Exception):
    pass


def run(binary, folder, words, statuses=(0,)):
    """Seconds, processor seconds and megabytes of one command; 1 is a plan with violations, which is no failure here."""
    environment = {**os.environ, "RITWIJZER_WERKMAP": "meting.ritwijzer"}
    start = time.monotonic()
    child = subprocess.Popen(
        [binary, *words], cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    talk = child.stderr.read().decode(errors="replace")
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.monotonic() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in statuses:
        raise Missed(f"ritwijzer {' '.join(words)}: exit {child.returncode}\n{talk[-2000:]}")
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def workbook(folder):
    """A list of pupils with 20 columns, written by a library that shares nothing with ours."""
    import openpyxl

    with open(ROOT / "data/demo/bestemmingen.csv", newline="", encoding="utf-8-sig") as file:
        destinations = [line["code"] for line in csv.DictReader(file, delimiter=";")]
    header = ["code", "bestemming", "gemeente", "breedtegraad", "lengtegraad", "rolstoel", "zitje", "begeleider",
              "instaptijd", "reistijd_max", "reistijd_reden", "ophalen_vanaf", "thuis_uiterlijk", "begintijd", "eindtijd",
              "dagen", "richting", "leeftijdsgroep", "geldig_vanaf", "geldig_tot"]
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Leerlingen")
    sheet.append(header)
    for index in range(ROWS):
        sheet.append([
            f"M{index:06}", destinations[index % len(destinations)], "Alkmaar", 52.5 + index % 997 / 5000,
            4.6 + index % 1009 / 5000, None, None, None, "1", 60, "contract", "7:00", "17:30", None, None, "ma-vr",
            None, None, "24-8-2026", None])
    book.save(folder / "honderdduizend.xlsx")


def measure(binary, folder, args):
    """Yields (what, target in seconds, megabytes allowed, measurements)."""
    def go(*words, **more):
        print("  ritwijzer", *words, file=sys.stderr)
        return run(binary, folder, words, **more)

    week = [go("importeer", "map", str(ROOT / "data/demo"))]
    week += [go("controleer", "plan", f"VOORBEELD@{day}", "--json", statuses=(0, 1)) for day in DAYS]
    week += [go("rapport", "realisatie", "--van", DAYS[0], "--tot", DAYS[-1], "--uit", "week.html")]
    week += [go("exporteer", "rittenstaat", "--plan", f"VOORBEELD@{day}-heen", "--uit", f"{day}.html") for day in DAYS]
    routes = rows(ROOT / "data/demo/ritten.csv")
    yield f"a week of {routes} rows of routes imported, judged (five days) and reported, driver sheets included", 15, 1000, week
    yield (f"the improvement list, heen and terug, {args.seconden} s of planning for each, with page and workbook", 60, 1000,
           [go("vergelijk", f"VOORBEELD@{DAYS[0]}", "optimaal", "--seconden", str(args.seconden), "--html", "stappen.html",
               "--xlsx", "stappen.xlsx")])
    go("genereer", "realisatie", "--van", DAYS[0], "--tot", args.tot, "--uit", "jaar", "--in-een-bestand")
    files = sorted((folder / "jaar").iterdir())
    rides = sum(rows(path) for path in files)
    if rides < RIDES:
        raise Missed(f"only {rides} rides until {args.tot}: give a later day with --tot")
    yield f"a school year of {rides} rides imported", 60, 1000, [go("importeer", "realisatie", "jaar")]
    yield "the same folder again: nothing is new", None, 1000, [go("importeer", "realisatie", "jaar")]
    trends = ("rapport", "realisatie", "--uitgave", "bureau")
    yield "its trends on the terminal", 2, 1000, [go(*trends)]
    yield "its trends as page, table and workbook too", None, 1000, [
        go(*trends, "--uit", "jaar.html", "--csv", "jaar.csv", "--xlsx", "jaar.xlsx")]
    yield "travel times learned from it", None, 1000, [go("rapport", "reistijden", "--stel-voor", "correctie.yaml")]
    # Debian's Python has openpyxl where another one on the path may not.
    made = any(
        subprocess.run([python, __file__, "--werkboek", folder], stderr=subprocess.DEVNULL).returncode == 0
        for python in (sys.executable, "/usr/bin/python3"))
    if not made:
        print("openpyxl is not here: the workbook is not measured", file=sys.stderr)
        return
    yield f"{ROWS} pupils of 20 columns as XLSX, read, checked and stored", 10, 500, [
        go("importeer", "leerlingen", "honderdduizend.xlsx")]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ritwijzer", default=str(ROOT / ".build/release/ritwijzer"), help="the program to measure")
    parser.add_argument("--seconden", type=int, default=10, help="of planning for each half-day of the improvement list")
    parser.add_argument("--tot", default="2028-01-14", help="last day of the invented school year")
    parser.add_argument("--werkboek", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.werkboek:
        return workbook(pathlib.Path(args.werkboek)) or 0
    binary = str(pathlib.Path(args.ritwijzer).resolve())
    failed = False
    print("| what | clock | processor | memory | target |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        try:
            for what, seconds, megabytes, parts in measure(binary, pathlib.Path(folder), args):
                clock, processor, memory = (sum(p[0] for p in parts), sum(p[1] for p in parts), max(p[2] for p in parts))
                limits = ([f"≤ {seconds} s"] if seconds else []) + [f"≤ {megabytes} MB"]
                # A busy machine is no reason to fail: what counts is the better of clock and processor.
                missed = memory > megabytes or (seconds is not None and min(clock, processor) > seconds)
                failed = failed or missed
                print(f"| {what} | {clock:.1f} s | {processor:.1f} s | {memory:.0f} MB "
                      f"| {', '.join(limits)}{' **missed**' if missed else ''} |", flush=True)
        except Missed as problem:
            print(problem, file=sys.stderr)
            return 1
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
