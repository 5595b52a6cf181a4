# Every command here can be typed by hand: the README shows them.

PYTHON ?= python3.11
VENV := .venv
BIN := $(VENV)/bin

# uv where it is there; plain pip does the same, only slower.
ifeq ($(shell uv --version >/dev/null 2>&1 && echo yes),yes)
MAKE_VENV := uv venv --quiet --allow-existing --python $(PYTHON) $(VENV)
INSTALL := uv pip install --quiet --python $(BIN)/python
else
MAKE_VENV := $(PYTHON) -m venv $(VENV)
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

EXPORT := uv export --quiet --format requirements-txt --no-emit-project --no-header

AXE := tests/browser/node_modules/.package-lock.json

.PHONY: run test coverage lint format lock clean

run: $(VENV)/.installed
	$(BIN)/nhipcau run

# Three at once on two cores: many tests wait for something.
test: $(VENV)/.installed-test lint $(AXE)
	$(BIN)/pytest -n 3 --dist worksteal -rs

# What no test walks through; apart, since measuring it takes a fifth of the time.
coverage: $(VENV)/.installed-test
	$(BIN)/pytest -n 3 --dist worksteal --cov --cov-branch --cov-report=term:skip-covered

lint: $(VENV)/.installed-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Chooses versions anew; the locks that come out name no host. Needs uv.
lock:
	uv lock
	$(EXPORT) --group build --output-file requirements.lock
	$(EXPORT) --group build --group test --output-file requirements-test.lock

# Removes what was installed and built; var/, where the data is, stays.
clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage*

# Installed again only when a lock or the project's own description has changed.
$(VENV)/.installed: requirements.lock pyproject.toml
	$(MAKE_VENV)
	$(INSTALL) --require-hashes -r requirements.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.installed-test: requirements-test.lock pyproject.toml
	$(MAKE_VENV)
	$(INSTALL) --require-hashes -r requirements-test.lock
	$(INSTALL) --no-deps --no-build-isolation -e .
	touch $@

# What looks at the pages for barriers, where npm is there; without it those tests are skipped.
$(AXE): tests/browser/package-lock.json
	if npm --version >/dev/null 2>&1; then npm ci --silent --ignore-scripts --prefix tests/browser; fi
