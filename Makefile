# One word per job; CI says the same words.
#
#   make run       serve on PORT (8000), keep dinners in DATA_DIR (./data)
#   make demo      a whole evening with simulated guests
#   make test      every test; some need Chromium, Firefox or WebKitGTK, and it gets them where it may
#   make evening   twelve phones, two tablets and a projector live one evening with every trouble: some five minutes
#   make leaks     2,000 random evenings with everybody listening for what they may not know, and 200 with a damaged log: an hour
#   make chaos     kills, power cuts, broken disks, lost Wi-Fi, bad clocks, storms and stuck readers, in the middle of evenings: half an hour (app/FAULTS.md)
#   make cluster   two nodes on a PostgreSQL: killed, frozen, restarted in turn (TRIALS=200), in guessing and in whole evenings, and judged: half an hour; WHAT=lost for FAULT-16 alone, WHAT=frozen for a node that freezes with 120 dinners behind HAProxy, WHAT=evenings for the whole evenings, WHAT=broker for FAULT-17, WHAT=throughput for what a second node brings, WHAT=skew for two versions at once (ARGS="--before TAG"), WHAT=play for the whole house of app/deploy/compose.yaml without containers, to play on it
#   make mutants   sabotage the promises one by one, and see that tests notice: a quarter of an hour
#   make fuzz      1,000,000 broken messages, 100,000 broken frames and 1,000,000 guesses at tokens (MESSAGES=, FRAMES=, GUESSES=; 0 for none): some fifteen minutes
#   make bench     how well the matcher judges and how fast the show is, against their goals; needs a C compiler, two cores
#   make capacity  what 1,000 to 100,000 dinners at once need, from what things cost here: some four minutes; needs what bench needs
#   make weight    what the pages weigh and how soon a slow phone paints them, beside the goals
#   make phone     what an evening costs a slow phone, tablet and projector: paint, work, bytes (ARGS="--roles phone --slower 6")
#   make check     format, lint and types of both languages; pages as the sources give them; known vulnerabilities
#   make pictures  every state of every view, into data/pictures (FOLDER=… ARGS="--view guest --mode dark" for fewer)
#   make format    put the code into the form that check wants
#   make pages     lay the modules and stylesheets of every page into static/pages, after a change of them
#   make wire      write the generated descriptions of the wire and of the exported file
#   make lock      choose the newest versions of everything and write them down
#   make clean     take away what the tools made; dinners stay

.DEFAULT_GOAL := run
.PHONY: run demo test evening leaks fuzz chaos cluster mutants bench capacity weight phone check pictures format pages wire lock clean

VENV := .venv
PY := $(VENV)/bin/python
MODULES := node_modules/.package-lock.json

# The first interpreter that is new enough; `make PYTHON=...` names another.
PYTHON ?= $(shell for python in python3 python3.11 python3.12 python3.13 python3.14; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

# Node from the machine, else the one that `$(MODULES)` puts into the environment.
WITH_NODE := PATH="$$PATH:$(CURDIR)/$(VENV)/bin"
# A proxy or a mirror of the machine must not end up in a committed file.
COMPILE := $(PY) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade \
	--no-emit-index-url --custom-compile-command "make lock"

run: $(VENV)/runtime
	$(PY) -m app serve

demo: $(VENV)/runtime
	$(PY) -m app demo

# In the order of their folders: the short ones come last, so that no worker waits for another's evening.
# One worker a processor: with one more it took a sixth less, and twice in three runs a test failed by chance.
test: $(VENV)/development $(MODULES)
	$(PY) -m tests.browsers
	$(PY) -m pytest --numprocesses $(or $(WORKERS),auto) --dist loadfile --no-loadscope-reorder $(ARGS)

evening: $(VENV)/development
	$(PY) -m tests.browsers chromium
	$(PY) -m pytest -s -o faulthandler_timeout=0 tests/browser/evening_of_twelve.py $(ARGS)

leaks: $(VENV)/development
	$(PY) -m tests.leaks $(or $(GAMES),2000) $(ARGS)

fuzz: $(VENV)/development
	$(PY) -m tests.fuzz --messages $(or $(MESSAGES),1000000) --frames $(or $(FRAMES),100000) \
		--guesses $(or $(GUESSES),1000000) $(ARGS)

chaos: $(VENV)/development
	$(PY) -m tests.chaos $(ARGS)

cluster: $(VENV)/development
	$(PY) -m tests.browsers postgres redis haproxy $(if $(filter play,$(WHAT)),prometheus) $(if $(filter skew,$(WHAT)),chromium)
	$(PY) -m tests.cluster $(or $(WHAT),trials) --trials $(or $(TRIALS),200) $(ARGS)

mutants: $(VENV)/development
	$(PY) -m tests.mutants $(ARGS)

bench: $(VENV)/development
	$(PY) -m tests.bench.professions
	$(PY) -m tests.bench.show $(ARGS)

capacity: $(VENV)/development
	$(PY) -m tests.capacity $(ARGS)

weight: $(VENV)/development
	$(PY) -m tests.browsers chromium
	$(PY) -m tests.bench.weight

phone: $(VENV)/development
	$(PY) -m tests.browsers chromium
	$(PY) -m tests.bench.phone $(ARGS)

check: $(VENV)/development $(MODULES)
	$(PY) -m ruff format --check app tests
	$(PY) -m ruff check app tests
	$(PY) -m mypy
	$(WITH_NODE) npm run --silent check
	bash .ci/audit $(PY)

pictures: $(VENV)/development
	$(PY) -m tests.browsers chromium
	$(PY) -m tests.gallery.pictures $(or $(FOLDER),data/pictures) $(ARGS)

format: $(VENV)/development $(MODULES)
	$(PY) -m ruff format app tests
	$(PY) -m ruff check --fix app tests
	$(WITH_NODE) npm run --silent format

pages: $(MODULES)
	$(WITH_NODE) npm run --silent pages

wire: $(VENV)/runtime
	$(PY) -m app.protocol.describe
	$(PY) -m app.archive.describe

lock: | $(PY)
	$(PY) -m pip install --quiet uv
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) pyproject.toml --extra traces --constraint requirements.lock --output-file requirements-traces.lock
	$(COMPILE) pyproject.toml --group dev --constraint requirements-traces.lock --output-file requirements-dev.lock
	$(COMPILE) --group node --output-file requirements-node.lock
	rm -f package-lock.json
	$(WITH_NODE) npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund

clean:
	rm -rf $(VENV) node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis

# The environment is made once, and filled again only when a lock file changes. It has the word `coperto` in its bin.
$(PY):
	@test -n "$(PYTHON)" || { echo "Coperto needs Python 3.11 or newer, and found none." >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
		{ echo "This Python cannot make environments: install its venv package (Debian: python3-venv)." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/runtime: requirements.lock | $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@printf '#!/bin/sh\nPYTHONPATH="%s" exec "%s" -m app "$$@"\n' "$(CURDIR)" "$(CURDIR)/$(PY)" > $(VENV)/bin/coperto
	@chmod +x $(VENV)/bin/coperto
	@touch $@

$(VENV)/development: requirements-dev.lock $(VENV)/runtime
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(MODULES): package-lock.json requirements-node.lock | $(PY)
	@command -v npm >/dev/null || \
		$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-node.lock
	$(WITH_NODE) npm ci --loglevel=error --no-audit --no-fund
	@touch $@
