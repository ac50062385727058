"""Writes a list of pupils as a planner's workbook, by a library that shares nothing with ours."""

import datetime
import sys

import openpyxl

book = openpyxl.Workbook()
note = book.active
note.title = "Uitleg"
note["A1"] = "Leerlingen najaar"
sheet = book.create_sheet("Leerlingen")
sheet.append(["Leerlingen najaar"])
sheet.append([])
sheet.append(["Code", "School", "Postcode", "Huisnr", "Aanvang", "Overdracht", None, "Ingangsdatum", "Rolstoel"])
sheet.append([None, None, None, None, None, "van", "tot"])
sheet.merge_cells("F3:G3")
for column in "ABCDEHI":
    sheet.merge_cells(f"{column}3:{column}4")
clock, day = datetime.time, datetime.date
sheet.append(["L1", "HORST", "1821 AB", 2.0, clock(8, 45), clock(14, 30), clock(17, 30), day(2026, 8, 24), False])
sheet.append(["L2", "HORST", "1821AB", "16", 0.364583333333333, "14:30", "17.30", 46258, "nee"])
sheet["D6"].number_format = "@"
sheet.row_dimensions[6].hidden = True
if len(sys.argv) > 2:
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet["H6"] = 44796
book.save(sys.argv[1])
