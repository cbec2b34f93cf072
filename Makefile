# The whole of Paloma's upkeep. `make help` lists the targets.
# `make check PYTHON=python3.13 VENV=.venv-3.13` uses another Python and environment; a variable that somebody happens to
# have exported, as virtual environments and other Makefiles do, changes nothing.
PYTHON = python3
VENV = .venv
BIN := $(VENV)/bin
# Where it is exported, every process of the tests would compile all that it imports anew.
unexport PYTHONDONTWRITEBYTECODE
COMPILE := uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header

.DEFAULT_GOAL := help
.PHONY: help setup run install check test lint proof bench tour wheel lock clean

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

setup: $(VENV)/.run ## Ask the few questions that a new bot needs, and write what was answered
	@$(BIN)/paloma setup

run: $(VENV)/.run ## Run the bot: on Telegram if .env holds a token, in the sandbox otherwise
	@$(BIN)/python -m bot

install: $(VENV)/.run ## Install what the bot needs, as `make run` does: the first time, and after an update

check: $(VENV)/.dev ## Check style and run the quick tests, in under a minute
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/pytest -n 2 --dist worksteal -m "not slow" --hypothesis-profile quick

test: $(VENV)/.dev ## Run all tests, and see that they reach 97.5 % of statements and branches
	@$(BIN)/pytest -n 3 --dist worksteal --cov

lint: $(VENV)/.dev ## Check style, types, import contracts and the completeness of texts
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/mypy --exclude 'tests/.+/conftest[.]py' tests
	@find tests -mindepth 2 -name conftest.py | xargs -n 1 $(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/compare-locales -qq handlers/texts/l10n.toml .
	@$(BIN)/pytest -q tests/handlers/test_texts.py

proof: $(VENV)/.dev ## Show every promise with its full counts (about twenty minutes)
	@$(BIN)/pytest tests/proof --full --timeout 900 -m alone; alone=$$?; \
		$(BIN)/pytest tests/proof tests/oracle --full --timeout 900 -m "not alone" -n 2 --dist loadfile && exit $$alone

bench: $(VENV)/.dev ## Measure side by side with other bots
	@PYTHONPATH=.:tests $(BIN)/python -m bench

tour: $(VENV)/.run ## Play the whole story in the sandbox and print it
	@$(BIN)/paloma tour

wheel: $(VENV)/.dev ## Build the wheel into dist/
	@$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist/*.whl

lock: $(VENV)/.dev ## Renew the locked requirements (needs uv)
	$(COMPILE) --upgrade --group build --group dev pyproject.toml -o requirements-dev.txt
	$(COMPILE) -c requirements-dev.txt --group build pyproject.toml -o requirements.txt
	echo "psycopg[binary]" | $(COMPILE) --no-deps --no-annotate -c requirements-dev.txt - -o requirements-postgres.txt

clean: ## Remove the virtual environment and every cache
	rm -rf $(VENV) .venv-* dist .coverage .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# The environment is made to its end or not at all. Nothing is built on one that was interrupted, moved here, or whose Python
# is gone: its programs would fail in words that help nobody, or be those of another folder.
define BROKEN
The environment in $(VENV) is broken: its making was interrupted, or the folder was moved or copied, or its Python is gone.
Delete it (nothing of yours is in it), and make it anew:  rm -rf $(VENV) && make $(MAKECMDGOALS)
endef
export BROKEN

.environment:
	@if [ ! -e $(VENV) ]; then \
		$(PYTHON) -c 'import sys; sys.exit("Paloma runs on Python 3.11 to 3.13; this is " + sys.version.split()[0]) if not (3, 11) <= sys.version_info < (3, 14) else None' && \
		echo '$(PYTHON) -m venv $(VENV)' && { $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }; }; fi
	@made="$$(sed -n 's/^command = .* -m venv \(--[^ ]* \)*//p' $(VENV)/pyvenv.cfg 2>/dev/null)"; \
		[ -z "$$made" -o "$$made" -ef $(VENV) ] && $(BIN)/python -c 'import pip' 2>/dev/null || { echo "$$BROKEN" >&2; exit 1; }

$(VENV)/.run: requirements.txt pyproject.toml | .environment
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements-dev.txt $(VENV)/.run
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@
