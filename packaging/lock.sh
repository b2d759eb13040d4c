#!/bin/sh
# Locks the dependencies again, naming no index but the default one, and rewrites what follows from the lock.
set -eu
cd "$(dirname "$0")/.."
. packaging/pythons.sh
uv=$(working_uv) || stop "uv is not here: run 'make setup' first."

# A mirror of this machine must not get into the files.
unset UV_DEFAULT_INDEX UV_INDEX UV_INDEX_URL UV_EXTRA_INDEX_URL UV_FIND_LINKS
"$uv" lock
"$uv" export --frozen --quiet --no-dev --no-emit-project --no-header -o requirements.lock >/dev/null
"$uv" sync --frozen --quiet
"$uv" run --frozen --no-sync python packaging/notices.py
