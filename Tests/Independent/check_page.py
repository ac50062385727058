"""Opens a report in headless Chromium, as a reader does, and says what is wrong with it.

check_page.py --probe          exit 0 when Chromium, selenium and axe-core are here
check_page.py PAGE…            one line per defect; exit 1 when there are any
"""

import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
AXE = ROOT / ".build" / "axe" / "axe_playwright_python" / "axe.min.js"
BROWSER = "/usr/bin/chromium"
DRIVER = "/usr/bin/chromedriver"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# 1280 CSS pixels at 400 % zoom.
NARROW = 320
# What is left of A4 between the margins of the style sheet, at 96 to the inch.
PAPER = (round(180 / 25.4 * 96), round(267 / 25.4 * 96))


def tools_are_here():
    try:
        import selenium  # noqa: F401
    except ImportError:
        return False
    return AXE.exists() and os.path.exists(BROWSER) and os.path.exists(DRIVER)


def open_browser():
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service

    options = Options()
    options.binary_location = BROWSER
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(service=Service(DRIVER), options=options)
    driver.set_script_timeout(300)
    return driver


def show(driver, width, scheme="light", media="screen"):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]},
    )


def axe(driver, where, rules=None):
    """All rules of WCAG 2.2 AA, or only those that are named."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
    result = driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {runOnly: arguments[0]}).then(done, e => done({failed: String(e)}));",
        only,
    )
    if "failed" in result:
        return [f"{where}: axe: {result['failed']}"]
    return [
        f"{where}: {found['id']}: {found['help']}: {node['html'][:160]}"
        for found in result["violations"]
        for node in found["nodes"][:3]
    ]


def narrow(driver):
    """Nothing scrolls sideways but regions that the keyboard can reach and that have a name."""
    wide = driver.execute_script("return document.documentElement.scrollWidth")
    found = [] if wide <= NARROW else [f"{NARROW} px: the page is {wide} px wide"]
    return found + driver.execute_script(
        """return Array.from(document.querySelectorAll('body *')).filter(function (part) {
             var style = getComputedStyle(part);
             return part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1 && !part.closest('svg')
               && (style.overflowX === 'auto' || style.overflowX === 'scroll')
               && !(part.tabIndex === 0 && part.getAttribute('aria-label'));
           }).map(function (part) { return 'a region that scrolls has no name or no focus: ' + part.className; });"""
    )


def sort_by_keyboard(driver):
    """Reaches the second column of the first table that sorts, and turns it round twice."""
    from selenium.webdriver.common.keys import Keys

    found = []
    table = driver.find_elements("css selector", "table[data-sort]")
    if not table:
        return ["no table can be sorted"]
    button = table[0].find_elements("css selector", "thead button")[1]
    column = "return Array.from(arguments[0].tBodies[0].rows).map(r => r.cells[1].getAttribute('data-value'))"
    before = driver.execute_script(column, table[0])
    for direction, turned in (("ascending", False), ("descending", True)):
        driver.execute_script("arguments[0].focus()", button)
        button.send_keys(Keys.ENTER)
        head = button.find_element("xpath", "..")
        if head.get_attribute("aria-sort") != direction:
            found.append(f"aria-sort is {head.get_attribute('aria-sort')}, not {direction}")
        values = [int(value) for value in driver.execute_script(column, table[0]) if value and value.lstrip("-").isdigit()]
        if values != sorted(values, reverse=turned):
            found.append(f"{direction}: {values}")
        if "gesorteerd" not in driver.execute_script("return document.querySelector('[role=status]').textContent"):
            found.append("nobody is told that the table was sorted")
    button.send_keys(Keys.ENTER)
    if driver.execute_script(column, table[0]) != before:
        found.append("the order of the page does not come back")
    return found


def filter_by_keyboard(driver):
    """Chooses the first value of the first list, and looks whether only its rows are left."""
    driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    lists = driver.find_elements("css selector", ".filters select")
    if not lists:
        return ["nothing can be filtered"]
    from selenium.webdriver.common.keys import Keys

    lists[0].send_keys(Keys.ARROW_DOWN)
    left = driver.execute_script(
        """var list = arguments[0], table = list.closest('.filters').nextElementSibling.querySelector('table');
           var rows = Array.from(table.tBodies[0].rows), shown = rows.filter(r => !r.hidden);
           return [list.value, rows.length, shown.length,
             shown.every(r => Array.from(r.cells).some(c => c.textContent.trim() === list.value))];""",
        lists[0],
    )
    value, every, shown, agree = left
    lists[0].send_keys(Keys.ARROW_UP)
    return [] if value and 0 < shown < every and agree else [f"the filter left {shown} of {every} rows for {value!r}"]


def paper(driver):
    """The summary for the board fits one sheet."""
    show(driver, PAPER[0], media="print")
    bottom = driver.execute_script(
        "var part = document.querySelector('.brief'); return part ? part.getBoundingClientRect().bottom + scrollY : 0"
    )
    return [] if bottom <= PAPER[1] else [f"the summary is {round(bottom)} px high on paper, and a sheet {PAPER[1]}"]


def check(driver, page):
    show(driver, 1280)
    driver.get(page.resolve().as_uri())
    found = []
    if driver.execute_script("return performance.getEntriesByType('resource').length"):
        found.append("something is loaded")
    driver.execute_script(AXE.read_text())
    has_script = driver.execute_script("return document.querySelector('script') !== null")
    if has_script:
        found += sort_by_keyboard(driver) + filter_by_keyboard(driver)
    driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = true)")
    found += axe(driver, "light, everything open")
    show(driver, NARROW)
    found += narrow(driver)
    driver.execute_script("document.querySelectorAll('details').forEach(d => d.open = false)")
    found += axe(driver, f"{NARROW} px")
    show(driver, 1280, "dark")
    found += axe(driver, "dark", ["color-contrast"])
    if has_script:
        found += paper(driver)
    found += [f"console: {entry['message'][:200]}" for entry in driver.get_log("browser")]
    took = driver.execute_script("var t = performance.timing; return t.loadEventEnd - t.navigationStart")
    print(f"{page.name}: {page.stat().st_size} bytes, open in {took} ms", file=sys.stderr)
    return [f"{page.name}: {line}" for line in found]


def report(check):
    """Prints what a check finds with a browser, one line per defect; returns the exit status."""
    driver = open_browser()
    try:
        found = check(driver)
    finally:
        driver.quit()
    for line in found:
        print(line)
    return 1 if found else 0


def main(arguments):
    if arguments == ["--probe"]:
        return 0 if tools_are_here() else 1
    return report(lambda driver: [line for page in arguments for line in check(driver, pathlib.Path(page))])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
