# `make demo`: everything set up, then a call into a space of its own. `make test`: the whole suite.
# The set-up itself is in packaging/setup.sh, the stages of the suite in .ci/suite.sh.

ACTIVATED = . packaging/pythons.sh && "$$(working_uv)" run --frozen --no-sync

.PHONY: help translations setup setup-test demo run test lint unit components integration soak interop package lock notices clean

help:
	@echo 'make demo         set up, then open the window signed in to a local space'
	@echo 'make run          set up, then open the window'
	@echo 'make test         set up everything and run the whole test suite'
	@echo 'make setup        set up what the program needs'
	@echo 'make setup-test   set up what the tests need as well'
	@echo 'make lint unit components integration soak interop package   one stage of the suite (after setup-test)'
	@echo 'make translations bring resources/translations up to date with the code'
	@echo 'make lock         lock the dependencies again, and what follows from the lock'
	@echo 'make clean        remove the environments and caches'

setup:
	@sh packaging/setup.sh run

setup-test:
	@sh packaging/setup.sh test

demo: setup
	@$(ACTIVATED) swdesk --demo

run: setup
	@$(ACTIVATED) swdesk

test: setup-test
	@sh .ci/suite.sh

lint unit components integration soak interop package:
	@sh .ci/suite.sh $@

translations:
	@$(ACTIVATED) python packaging/translate.py

lock:
	@sh packaging/lock.sh

notices:
	@$(ACTIVATED) python packaging/notices.py

clean:
	rm -rf .venv .venv-newer .venv-uv .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis tests/interop/node_modules
