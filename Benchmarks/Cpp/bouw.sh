#!/bin/sh
# Builds the C++ side of the comparison of `ritwijzer-bench micro --cpp`: with $CXX, or what `c++` is.
set -eu
cd "$(dirname "$0")"
mkdir -p ../../.build
${CXX:-c++} -std=c++17 -O3 -march=native -DNDEBUG -Wall -Wextra insertion.cpp -o ../../.build/insertion
echo "Gebouwd: .build/insertion"
