"""Prints driver sheets as PDF in headless Chromium and says what is wrong with them: check_sheets.py PAGE SHEETS

Each duty must be one A4 page, nothing may stick out of it or be cut off, and no text may be set smaller than 6 points. One
line per defect; exit 1 when there are any.
"""

import base64
import pathlib
import re
import sys

from check_page import report, show

# A4 between the margins of the style sheet (11, 12, 10 mm), at 96 to the inch.
PAPER = (round(186 / 25.4 * 96), round(276 / 25.4 * 96))
SMALLEST = 6 / 72 * 96


def check(driver, page, sheets):
    driver.get(page.resolve().as_uri())
    pdf = base64.b64decode(
        driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})["data"])
    page.with_suffix(".pdf").write_bytes(pdf)
    printed = len(re.findall(rb"/Type\s*/Page[^s]", pdf))
    found = [] if printed == sheets else [f"{sheets} duties make {printed} pages"]
    show(driver, PAPER[0], media="print")
    return found + driver.execute_script(
        """var found = [], width = arguments[0], height = arguments[1], smallest = arguments[2];
           document.querySelectorAll('.sheet').forEach(function (sheet, index) {
             var box = sheet.getBoundingClientRect(), name = 'sheet ' + (index + 1) + ' (' + sheet.className + ')';
             if (box.height > height) found.push(name + ' is ' + Math.round(box.height) + ' px high, and paper ' + height);
             sheet.querySelectorAll('.phone').forEach(function (part) {
               var range = document.createRange();
               range.selectNodeContents(part);
               if (range.getClientRects().length > 1) found.push(name + ' breaks a telephone number');
             });
             sheet.querySelectorAll('td, th, dd, dt, p, span, h1').forEach(function (part) {
               var inner = part.getBoundingClientRect();
               if (inner.right > box.left + width + 1) found.push(name + ' sticks out: ' + part.className);
               if (part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0 && getComputedStyle(part).display !== 'inline')
                 found.push(name + ' is cut off: ' + part.textContent.slice(0, 30));
               if (part.textContent.trim() && parseFloat(getComputedStyle(part).fontSize) < smallest)
                 found.push(name + ' is set in ' + getComputedStyle(part).fontSize + ': ' + part.className);
             });
           });
           return Array.from(new Set(found)).slice(0, 20);""",
        PAPER[0], PAPER[1], SMALLEST)


def main(page, sheets):
    return report(lambda driver: check(driver, pathlib.Path(page), int(sheets)))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
