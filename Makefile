# Hver linje gør én ting. make run og make test er de to, man har brug for.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FRONT := src/klarbesked/web/build/ready

.PHONY: run samples test test-postgresql lint format docs letters-diff bench load model package system clean

run: $(VENV)/ready $(FRONT)
	$(BIN)/klarbesked demo

# make samples tjekker brevene i mappen eksempler og skriver, hvor rapporten ligger.
samples: $(VENV)/ready
	$(BIN)/python tools/missing_programs.py
	$(BIN)/python tools/check_samples.py

test: $(VENV)/ready-dev $(FRONT)
	$(BIN)/python tools/missing_programs.py
	node --test tests/front/
	$(BIN)/python -m pytest $(PYTEST)

# make test-postgresql prøver webdelen på en PostgreSQL, der kun findes så længe.
test-postgresql: $(VENV)/ready-dev $(FRONT)
	tools/pg-test $(BIN)/python -m pytest $(PYTEST) tests/web tests/browser tests/cli/test_web.py

lint: $(VENV)/ready-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	KLARBESKED_LOCAL=ja $(BIN)/python -m django makemigrations --check --dry-run --settings klarbesked.web.settings
	$(BIN)/djlint --lint --quiet src/klarbesked/web
	$(BIN)/python tools/rule_pages.py --check
	$(BIN)/python tools/type_pages.py --check
	$(BIN)/python tools/ready_letter_types.py --check
	$(BIN)/python tools/check_locks.py
	$(BIN)/python tools/check_licences.py

format: $(VENV)/ready-dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

docs: $(VENV)/ready-dev
	$(BIN)/python tools/rule_pages.py
	$(BIN)/python tools/type_pages.py
	$(BIN)/python tools/ready_letter_types.py

letters-diff: $(VENV)/ready-dev
	$(BIN)/python tools/sample_letters.py

bench: $(VENV)/ready-dev
	$(BIN)/python benchmarks/sentences/score.py
	$(BIN)/python benchmarks/language/letters.py
	$(BIN)/python benchmarks/language/compounds.py
	$(BIN)/python benchmarks/facts/pairs.py
	$(BIN)/python benchmarks/law/citations.py
	$(BIN)/python benchmarks/precision/score.py
	$(BIN)/python benchmarks/letter_types/score.py
	$(BIN)/python benchmarks/guard/score.py dev heldout
	$(BIN)/python benchmarks/guard/speed.py
	$(BIN)/python benchmarks/guard/fixes.py
	$(BIN)/python benchmarks/speed/rules.py
	$(BIN)/python benchmarks/speed/length.py
	$(BIN)/python benchmarks/speed/one_letter.py
	$(BIN)/python benchmarks/speed/many_letters.py
	$(BIN)/python benchmarks/load/one_writer.py
	$(BIN)/python benchmarks/speed/languagetool.py

# make load lader 20 skrive på én gang (et minut). Kør det på en maskine, der ikke laver andet.
load: $(VENV)/ready-dev $(FRONT)
	$(BIN)/python benchmarks/load/writers.py

# make package laver den pakke, en server installerer, med siderne bygget færdige.
package: $(VENV)/ready-dev $(FRONT)
	rm -rf build dist src/klarbesked/web/static
	KLARBESKED_SECRET_KEY=kun-til-pakning $(BIN)/python -m django collectstatic --no-input --verbosity 0 --settings klarbesked.web.settings
	$(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --no-build-isolation --wheel-dir dist .

# make model PAROLE=parole_dk_cdt.tsv.gz træner ordklasserne igen (et minut eller to).
model: $(VENV)/ready-dev
	PYTHONPATH=tools $(BIN)/python tools/model/train.py $(PAROLE)

# make letter-model træner det, der kender brevtyperne, igen (15 sekunder).
letter-model: $(VENV)/ready-dev
	$(BIN)/python tools/model/letter_types.py

system:
	sh tools/system-packages

clean:
	rm -rf $(VENV) resultat build dist node_modules src/klarbesked/web/build src/klarbesked/web/static

node_modules/.package-lock.json: package-lock.json .npmrc
	sh tools/set-up-front
	touch $@

$(FRONT): node_modules/.package-lock.json tools/build-front.mjs $(shell find src/klarbesked/web -name '*.mjs' -o -name '*.css' -not -path '*/build/*')
	node tools/build-front.mjs

$(VENV)/ready: requirements.txt pyproject.toml tools/set-up
	sh tools/set-up $(PYTHON) $(VENV) requirements.txt
	touch $@

$(VENV)/ready-dev: requirements-dev.txt pyproject.toml tools/set-up
	sh tools/set-up $(PYTHON) $(VENV) requirements-dev.txt
	touch $@ $(VENV)/ready
