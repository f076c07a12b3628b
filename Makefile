# What CI runs is what a developer runs: `make help` lists the targets.

SWIFT ?= swift
CONFIG := debug
STRICT ?=
BENCH ?=
OUTPUT := output
PROGRAM := .build/release/bantin
OUTSIDE := Tests/Outside

.DEFAULT_GOAL := all
.NOTPARALLEL:
.PHONY: all build output test check bench format clean help swift setup-build setup-check

all: output ## Build bantin and make the bulletins of data/ in output/ (the default)
	@echo "Xong / Done. Mở / Open: $(OUTPUT)/site/index.html"
	@echo "Báo cáo Word / Word reports: $(OUTPUT)/reports/"
	@echo "Gói gửi đơn vị / Packages for the units: $(OUTPUT)/packages/"

build: swift setup-build ## Build the release program only
	$(SWIFT) build -c release --product bantin

output: build ## Build, then write output/
	$(PROGRAM) build data --output $(OUTPUT)

test: swift setup-build ## Run the tests (CONFIG=release: optimised)
	$(SWIFT) test --disable-xctest -c $(CONFIG)

check: setup-check output ## Let outside programs judge output/ and data/ (STRICT=1: a skipped check fails)
	@python3 $(OUTSIDE)/check_all.py --program $(PROGRAM) --data data --output $(OUTPUT) $(if $(filter 1,$(STRICT)),--strict)

bench: build ## Measure bantin beside a peer on this machine (BENCH="--n 27 --runs 1": options of run.py)
	$(SWIFT) build -c release --product DocumentBench
	$(SWIFT) build -c release --product AssessmentBench
	@python3 Benchmarks/run.py --program $(PROGRAM) $(BENCH)

format: swift ## Format the Swift sources
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

# State that outlives a build (state/, or wherever --state points) is not touched.
clean: ## Remove what was built and what output/ holds
	rm -rf .build .build-* .output.*
	@if [ -d output ]; then find output -mindepth 1 -maxdepth 1 ! -name README.md ! -name state -exec rm -rf {} +; fi

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

swift:
	@command -v $(SWIFT) >/dev/null 2>&1 || { \
		echo "Không thấy Swift: cần Swift 6.3, xem https://www.swift.org/install/" >&2; \
		echo "Swift is missing: Swift 6.3 is needed, see https://www.swift.org/install/" >&2; exit 1; }

setup-build:
	@sh .ci/setup build --install

setup-check:
	@sh .ci/setup check --install
