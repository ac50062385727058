#!/usr/bin/env bash
# Runs the demo in a scratch folder. Arguments go on to `ritwijzer demo`.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=demo-uitvoer
rm -rf "$folder"
exec "$(swift build -c release --show-bin-path)/ritwijzer" demo --uit "$folder" "$@"
