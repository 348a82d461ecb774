# Each target sets up what it needs by itself; a second time that costs next to nothing.

.DEFAULT_GOAL := help
.PHONY: help run test check translations clean
bin := .venv/bin

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /  make \1|/p' $(MAKEFILE_LIST) | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z]*\):.*## /  make \1: /p' $(MAKEFILE_LIST)

run: ## open the window (FILES="..." to open these)
	@scripts/run.sh $(FILES)

test: check ## every check and every test
	$(bin)/python -m pytest -q -n 2

check: ## style, types and import contracts
	@scripts/setup.sh check
	$(bin)/ruff check
	$(bin)/ruff format --check
	$(bin)/python -m mypy
	$(bin)/lint-imports

translations: ## collect the texts to translate, and compile the translations
	@scripts/setup.sh check
	@scripts/translations.sh

clean: ## remove what was made here, the virtual environment too
	rm -rf .venv build dist .*_cache .hypothesis
