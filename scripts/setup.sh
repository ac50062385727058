#!/usr/bin/env bash
# Installs what Debian does not have yet. Silent and offline when everything is there.
set -euo pipefail

packages=(
    make libglpk-dev libsqlite3-dev zlib1g-dev libzstd-dev libssl-dev
    python3 python3-numpy python3-jsonschema
)

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
[ ${#missing[@]} -eq 0 ] && exit 0

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
install >&2 && exit 0
echo "ritwijzer: de lijst van pakketten wordt ververst / refreshing the package lists" >&2
"${as_root[@]}" apt-get update -q >&2 && install >&2 && exit 0
refuse "apt-get kon de pakketten niet installeren / apt-get could not install the packages"
