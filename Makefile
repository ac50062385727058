# The two commands: `make demo` and `make test`. Both install what Debian lacks, and build only what changed.
.PHONY: demo test lint docs setup benchmark benchmark-vervoerder benchmark-reeks

# Options for the demo: make demo DEMO="--seconden 20"
DEMO ?=
# Options for the test runner: make test TEST="--filter DomainTests"
TEST ?=

demo: setup
	@swift build -c release --product ritwijzer
	@./scripts/demo.sh $(DEMO)

# Without a browser the tests that need one say so; in continuous integration they fail.
test: setup
	-@./scripts/setup.sh browser
	@swift test $(TEST)

# Options for the series: make benchmark-reeks REEKS="kort --gelijktijdig 2 --hooguit 30"
REEKS ?= alle

# A few minutes: generated half-days with every rule, judged by the checker. Needs nothing but this repository.
benchmark: setup
	@swift build -c release --product ritwijzer-bench
	@.build/release/ritwijzer-bench reeks eigen --los

# The carrier's day as a user meets it: import, judging, the improvement list, a school year; two minutes.
benchmark-vervoerder: setup
	@swift build -c release --product ritwijzer
	@/usr/bin/python3 Benchmarks/vervoerder.py

# Hours, but it may be interrupted: finished runs are not repeated. Fills the table of Benchmarks/README.md.
benchmark-reeks: setup
	@swift build -c release --product ritwijzer-bench
	@.build/release/ritwijzer-bench reeks $(REEKS)

lint:
	swift format lint --strict --recursive Sources Tests Package.swift Benchmarks

# Writes the generated pages in docs/naslag again. Read the difference before you commit it.
docs: setup
	@RITWIJZER_SCHRIJF_NASLAG=1 swift test --filter GeneratedPagesTests

setup:
	@./scripts/setup.sh
