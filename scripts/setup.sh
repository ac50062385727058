#!/usr/bin/env bash
# Installs what Debian does not have yet. Silent and offline when everything is there.
# With "browser" also what the tests open pages in: Chromium, its driver, and axe-core.
set -euo pipefail

packages=(
    make libglpk-dev libsqlite3-dev zlib1g-dev libzstd-dev libssl-dev libxlsxwriter-dev libzip-dev libxml2-dev
    pkg-config python3 python3-numpy python3-jsonschema python3-openpyxl
)
[ "${1:-}" = browser ] && packages+=(chromium chromium-driver python3-selenium python3-pip)

refuse() {
    echo "ritwijzer: $1" >&2
    echo "Installeer deze pakketten zelf en probeer het opnieuw / install these packages yourself and try again:" >&2
    echo "  ${missing[*]}" >&2
    exit 1
}

if ! command -v swift >/dev/null 2>&1; then
    echo "ritwijzer: Swift 6 is niet gevonden / Swift 6 was not found (swift.org/install)" >&2
    exit 1
fi

missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
done

# axe-core travels inside a Python package; nothing of that package is run.
finish() {
    local axe="${BASH_SOURCE[0]%/*}/../.build/axe"
    if [ "${1:-}" = browser ] && [ ! -e "$axe/axe_playwright_python/axe.min.js" ]; then
        echo "ritwijzer: axe-core wordt geïnstalleerd / installing axe-core" >&2
        python3 -m pip install --quiet --no-deps --target "$axe" axe-playwright-python==0.1.8 >&2
    fi
    exit 0
}
[ ${#missing[@]} -eq 0 ] && finish "$@"

command -v apt-get >/dev/null 2>&1 || refuse "apt-get is er niet / there is no apt-get on this machine"
as_root=()
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || refuse "u bent geen beheerder en sudo is er niet / not root, and there is no sudo"
    as_root=(sudo)
fi

echo "ritwijzer: deze pakketten worden geïnstalleerd / installing: ${missing[*]}" >&2
install() {
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"
}
install >&2 && finish "$@"
echo "ritwijzer: de lijst van pakketten wordt ververst / refreshing the package lists" >&2
"${as_root[@]}" apt-get update -q >&2 && install >&2 && finish "$@"
refuse "apt-get kon de pakketten niet installeren / apt-get could not install the packages"
