"""Prints for each workbook how many cells have something in them and how many of those a spreadsheet would run.

formulas_xlsx.py BOOK…        «FILE CELLS FORMULAS LINKS»; shares nothing with the Swift code
"""
import pathlib
import sys

import openpyxl

for name in sys.argv[1:]:
    book = openpyxl.load_workbook(name)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    formulas = sum(cell.data_type == "f" for cell in cells)
    links = sum(cell.hyperlink is not None for cell in cells)
    print(pathlib.Path(name).name, len(cells), formulas, links)
