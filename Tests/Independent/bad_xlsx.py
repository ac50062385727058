"""Writes workbooks with a carrier's routes that cannot be read, each in its own way: bad_xlsx.py FOLDER CODE DESTINATION

Made by a library that shares nothing with ours, and then damaged. CODE and DESTINATION are a pupil and a destination that
the workspace knows, so that nothing else is wrong.
"""

import datetime
import pathlib
import sys
import zipfile

import openpyxl

HEAD = ["route", "richting", "datum", "volgorde", "leerling", "bestemming", "tijd"]


def book(path, pupil, destination, clock, head=HEAD, day=datetime.date(2026, 11, 23)):
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.append(head)
    sheet.append([1, "heen", day, 1, pupil, None, clock])
    sheet.append([1, "heen", day, 2, None, destination, datetime.time(8, 20)])
    made.save(path)


def with_part(source, target, name, change):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            new.writestr(entry.filename, change(content) if entry.filename == name else content)


def compound(path, stream):
    """The container of old Office files and of encrypted new ones, with one name in its directory."""

    def entry(name):
        return name.encode("utf-16-le").ljust(128, b"\0")

    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1").ljust(1024, b"\0") + entry("Root Entry") + entry(stream))


def main(folder, pupil, destination):
    folder = pathlib.Path(folder)
    sheet = "xl/worksheets/sheet1.xml"
    good = folder / "goed.xlsx"
    book(good, pupil, destination, datetime.time(7, 45))
    whole = good.read_bytes()
    (folder / "afgekapt.xlsx").write_bytes(whole[: len(whole) // 2])
    compound(folder / "wachtwoord.xlsx", "EncryptedPackage")
    compound(folder / "oud.xlsx", "Workbook")
    with_part(
        good, folder / "bom.xlsx", sheet,
        lambda xml: xml.replace(b"</worksheet>", b" " * 60_000_000 + b"</worksheet>"))
    with_part(
        good, folder / "entiteiten.xlsx", sheet,
        lambda xml: b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        + xml[xml.index(b"<worksheet"):].replace(b"<v>1</v>", b"<v>&e;</v>", 1))
    book(folder / "kolommen.xlsx", pupil, destination, datetime.time(7, 45), HEAD + [f"k{n}" for n in range(10_000)])
    book(folder / "tijd.xlsx", pupil, destination, 7.5)
    book(folder / "woorden.xlsx", pupil, destination, "kwart voor 8")
    book(folder / "eeuw.xlsx", pupil, destination, datetime.time(7, 45), day=datetime.date(1926, 11, 23))
    book(folder / "later.xlsx", pupil, destination, datetime.time(7, 45), day=datetime.date(2062, 11, 23))


if __name__ == "__main__":
    main(*sys.argv[1:])
