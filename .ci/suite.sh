#!/bin/sh
# The whole test suite, stage by stage; `make test` sets everything up and calls it.
#
#   sh .ci/suite.sh                 every stage, then the counts
#   sh .ci/suite.sh lint unit       only these
#
# A stage that fails does not keep the others from running. Ends with the counts of all stages together.
set -u

cd "$(dirname "$0")/.."
. packaging/pythons.sh
uv=$(working_uv) || stop "uv is not here: run 'make setup-test' first."
logs=.cache/suite
mkdir -p "$logs"
rm -f "$logs"/*

# Nothing of this suite needs a screen of its own.
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
QT_LOGGING_RULES=${QT_LOGGING_RULES:-qt.multimedia.symbolsresolver=false}
PYTHONFAULTHANDLER=1
export QT_QPA_PLATFORM QT_LOGGING_RULES PYTHONFAULTHANDLER
[ "${CI:-}" = true ] && export SWDESK_REQUIRE_INTEROP=1

# The root conftest marks what lies in tests/integration, tests/interop, tests/soak and tests/package.
failed=

run() { # run <environment> <command…>
    environment=$1
    shift
    UV_PROJECT_ENVIRONMENT=$environment "$uv" run --frozen --no-sync "$@"
}

stage() { # stage <name> <command…>
    name=$1
    shift
    began=$(date +%s)
    printf '\n== %s\n' "$name"
    { "$@" 2>&1 || echo "$name" >>"$logs/failed"; } | tee "$logs/$(echo "$name" | tr ' /' '--').log"
    printf -- '-- %s: %d s\n' "$name" $(($(date +%s) - began))
}

lint() {
    run .venv ruff check . && run .venv ruff format --check . && run .venv mypy && run .venv lint-imports --no-cache
}

unit() { # unit <environment>
    run "$1" pytest tests -m 'not integration and not interop and not components and not soak and not package' -q
}

components() {
    run .venv pytest tests -m 'components and not interop and not soak' -q
}

integration() {
    run .venv pytest tests -m 'integration and not components and not soak' -q
}

soak() { # soak <environment>
    run "$1" pytest tests -m 'soak and not interop' -q
}

interop() {
    run .venv pytest tests/interop -q
}

package() {
    run .venv pytest tests/package -q
}

newer=
[ -x .venv-newer/bin/python ] && newer=$(.venv-newer/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')
first=$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])') ||
    stop "The environment is not here: run 'make setup-test' first."

for each in ${*:-lint unit components integration soak interop package}; do
    case $each in
    lint) stage lint lint ;;
    unit | soak)
        stage "$each on $first" "$each" .venv
        if [ -n "$newer" ]; then stage "$each on $newer" "$each" .venv-newer; fi
        ;;
    components | integration | interop | package) stage "$each" "$each" ;;
    *) stop "There is no stage $each: choose from lint, unit, components, integration, soak, interop and package." ;;
    esac
done

# pytest's own last lines, added up
count() { # count <word>
    cat "$logs"/*.log | sed -n 's/^=* *\(.*\) in [0-9.]*s.*$/\1/p' | tr ',' '\n' |
        sed -n "s/^ *\([0-9][0-9]*\) $1s\{0,1\} *\$/\1/p" | awk '{ n += $1 } END { print n + 0 }'
}

passed=$(count passed)
broken=$(($(count failed) + $(count error)))
if [ -f "$logs/failed" ]; then
    printf '\n'
    sed 's/^/failed stage: /' "$logs/failed"
    [ "$broken" -gt 0 ] || broken=1
fi
printf '\n'
echo "$passed passed, $broken failed, $(count skipped) skipped"
[ ! -f "$logs/failed" ]
