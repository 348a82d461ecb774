# Each target sets up what it needs by itself; a second time that costs next to nothing.
# Tests of parts use no screen; those of the whole program have a window on a virtual display.

.DEFAULT_GOAL := help
.PHONY: help run test check bench fuzz torture orca aloud pictures translations lock clean
bin := .venv/bin
display := scripts/virtual_display.sh
whole := tests/test_app.py tests/test_flow.py
CORPUS ?= ../shared/corpus
INPUTS ?= 100000
KILLS ?= 1000

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z]*\):.*## /  make \1: /p' $(MAKEFILE_LIST)

run: ## open the window (FILES="..." to open these)
	@scripts/run.sh $(FILES)

test: check ## every check and every test
	$(bin)/python -m pytest -q -n 2 $(whole:%=--ignore=%)
	$(display) $(bin)/python -m pytest -q $(whole)

check: ## style, types and import contracts
	@scripts/setup.sh check
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/python -m mypy
	$(bin)/lint-imports

bench: ## every measurement, results in benchmarks/results (CORPUS=../shared/corpus)
	@scripts/setup.sh check
	$(display) $(bin)/python benchmarks/start.py
	$(display) $(bin)/python -m benchmarks.look $(CORPUS)
	QT_QPA_PLATFORM=offscreen $(bin)/python benchmarks/page.py $(CORPUS)
	$(bin)/python benchmarks/importing.py $(CORPUS)
	$(bin)/python benchmarks/fidelity.py
	$(bin)/python benchmarks/persons.py
	$(bin)/python -m benchmarks.search $(CORPUS)
	QT_QPA_PLATFORM=offscreen $(bin)/python -m benchmarks.keystrokes $(CORPUS)

fuzz: ## files damaged at random, for every format (INPUTS=100000)
	@scripts/setup.sh check
	$(bin)/python scripts/fuzz.py $(INPUTS)

torture: ## killed at random moments of its writing (KILLS=1000)
	@scripts/setup.sh check
	$(bin)/python scripts/torture.py $(KILLS)

orca: ## a session with Orca, the screen reader; what it said, in docs/accessibility
	@scripts/setup.sh check orca
	$(display) dbus-run-session -- $(bin)/python scripts/orca_session.py docs/accessibility/orca-session.md

aloud: ## a talk read aloud by espeak-ng; how it sounded, in docs/accessibility
	@scripts/setup.sh check aloud
	QT_QPA_PLATFORM=offscreen $(bin)/python scripts/aloud_session.py docs/accessibility/aloud-session.md

pictures: ## the pictures in docs/pictures anew, from the real window
	@scripts/setup.sh check
	$(display) $(bin)/python scripts/pictures.py --all docs/pictures

translations: ## collect the texts to translate, and compile the translations
	@scripts/setup.sh check
	@scripts/translations.sh

lock: ## requirements/*.lock level with pyproject.toml (UPGRADE=1: the newest of everything)
	scripts/lock.sh

clean: ## remove what was made here, the virtual environment too
	rm -rf .venv build dist .*_cache .hypothesis
