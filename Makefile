# The two commands: `make demo` and `make test`. Both install what Debian lacks, and build only what changed.
.PHONY: demo test lint docs setup

# Options for the demo: make demo DEMO="--seconden 20"
DEMO ?=
# Options for the test runner: make test TEST="--filter DomainTests"
TEST ?=

demo: setup
	@swift build -c release --product ritwijzer
	@./scripts/demo.sh $(DEMO)

test: setup
	@swift test $(TEST)

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

# Writes the generated pages in docs/naslag again. Read the difference before you commit it.
docs: setup
	@RITWIJZER_SCHRIJF_NASLAG=1 swift test --filter GeneratedPagesTests

setup:
	@./scripts/setup.sh
