# Every command of the project. It needs make and Python 3.11 or newer, nothing else: the
# first target that wants the virtual environment makes it, from requirements.lock, and the
# first that wants the pages' scripts builds them, with the Node that is in it (tools/pages.py).

VENV  := .venv
PY    := $(VENV)/bin/python
PIP   := $(PY) -m pip --disable-pip-version-check
STAMP := $(VENV)/.installed
PAGES := $(PY) tools/pages.py

# Name another interpreter with `make PYTHON=/path/to/python3.12 …` (before .venv exists).
PYTHON ?=
CANDIDATES = $(if $(PYTHON),"$(PYTHON)",python3 python3.14 python3.13 python3.12 python3.11)

# Makes the virtual environment, unless one with a usable Python and pip is there already.
define MAKE_VENV
if ! $(PY) -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
  usable=; bare=; seen=; \
  for python in $(CANDIDATES); do \
    version=$$("$$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue; \
    seen="$$seen $$python is $$version;"; \
    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || continue; \
    if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then usable=$$python; break; fi; \
    bare=$${bare:-$$version}; \
  done; \
  if [ -n "$$usable" ]; then \
    echo "Making $(VENV) with Python $$version (once; it takes a minute) …" >&2; \
    "$$usable" -m venv --clear $(VENV); \
  elif [ -n "$$bare" ]; then \
    echo "Python $$bare cannot make a virtual environment: its module ensurepip is missing." >&2; \
    echo "On Debian and Ubuntu: apt-get install python3-venv (or python$$bare-venv)." >&2; \
    exit 1; \
  else \
    echo "Sagsgraf needs Python 3.11 or newer. Found:$${seen:- none.}" >&2; \
    echo "Install one, or name one: make PYTHON=/path/to/python3.12 …" >&2; \
    exit 1; \
  fi; \
fi
endef

PYTEST_ARGS ?=
DEMO_ARGS   ?=
BENCH_ARGS  ?=
FUZZ_ARGS   ?=
LOCK_ARGS   ?=

.DEFAULT_GOAL := help
.PHONY: help pages demo test lint format types units floors generated generate bench fuzz wheel \
        lock clean
# A stamp or a lock whose recipe failed must not look finished.
.DELETE_ON_ERROR:

help: ## list these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1|\2/p' Makefile | awk -F'|' '{ printf "make %-10s %s\n", $$1, $$2 }'

pages: $(STAMP) ## build the scripts and styles of the pages, where they changed
	@$(PAGES) build

demo: pages ## read the bundled minutes, build the graph and trace a case through it
	@$(VENV)/bin/sagsgraf demo $(DEMO_ARGS)

# The checks come first, so that pytest's closing line is the last one printed.
test: lint types floors generated units ## run every check, then the tests (PYTEST_ARGS="-k money")
	@$(PY) -m pytest -n auto $(PYTEST_ARGS)

lint: pages ## check style and formatting
	@$(PY) -m ruff check --quiet
	@$(PY) -m ruff format --quiet --diff
	@$(PAGES) lint

format: $(STAMP) ## format the code and fix what can be fixed safely
	@$(PY) -m ruff check --quiet --fix-only
	@$(PY) -m ruff format --quiet
	@$(PAGES) format

types: pages ## check the types of code and tests
	@$(PY) -m mypy --no-error-summary
	@$(PAGES) types

units: pages ## run the unit tests of the pages' scripts
	@$(PAGES) test

floors: $(STAMP) ## check that every module imports only from the floors below it
	@report=$$($(VENV)/bin/lint-imports --no-logo 2>&1) || { printf '%s\n' "$$report"; exit 1; }

generated: pages ## check that generated files are what `make generate` would write
	@$(PY) tools/generate.py --check

generate: pages ## write the generated files: terms, command reference, exports
	@$(PY) tools/generate.py

bench: pages ## measure reading, building, asking and the explorer
	@$(PY) -m tools.bench $(BENCH_ARGS)

fuzz: $(STAMP) ## feed damaged documents to every reader for a minute (FUZZ_ARGS="--seconds 600")
	@$(PIP) install --quiet 'atheris>=3.0'
	@$(PY) tools/fuzz.py $(FUZZ_ARGS)

wheel: pages ## build the wheel and the source archive into dist/
	@rm -rf dist
	@$(PY) -m hatchling build >&2

lock: ## pin what pyproject.toml asks for (LOCK_ARGS=--upgrade for newer releases)
	@$(MAKE_VENV)
	@$(PIP) install --quiet 'uv>=0.9'
	@UV_CUSTOM_COMPILE_COMMAND='make lock' $(PY) -m uv pip compile --quiet --no-config \
	    --universal --python-version 3.11 --fork-strategy fewest \
	    --generate-hashes --no-emit-index-url --no-emit-find-links \
	    --group dev --output-file requirements.lock $(LOCK_ARGS) pyproject.toml

# What was brought stays: `rm -r .venv graph/frontend/node_modules` makes the next run anew.
clean: ## remove caches and what was built
	@rm -rf build dist graph/sagsgraf/views/built .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	@find graph tests tools -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

# The environment as locked: brought up to date when the lock or the package's metadata changes.
$(STAMP): requirements.lock pyproject.toml
	@rm -f $@
	@$(MAKE_VENV)
	@$(PIP) install --quiet --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@touch $@
