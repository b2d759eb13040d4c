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

stage() { # stage <name> <command…>: its output as it comes
    name=$1
    shift
    began=$(date +%s)
    printf '\n== %s\n' "$name"
    { "$@" 2>&1 || echo "$name" >>"$logs/failed"; } | tee "$(log_of "$name")"
    printf -- '-- %s: %d s\n' "$name" $(($(date +%s) - began))
}

# Stages that wait more than they compute run beside each other; their output comes when they are done.
beside=
long=

begin() { # begin <name> <command…>
    name=$1
    shift
    began=$(date +%s)
    (
        "$@" >"$(log_of "$name")" 2>&1 || echo "$name" >>"$logs/failed"
        echo $(($(date +%s) - began)) >"$(log_of "$name").took"
    ) &
    beside="$beside$!:$name
"
}

finish() { # wait for all that was begun
    for process in $(echo "$beside" | cut -d: -f1); do wait "$process"; done
    echo "$beside" | while IFS=: read -r _ name; do
        [ -n "$name" ] || continue
        printf '\n== %s\n' "$name"
        cat "$(log_of "$name")"
        printf -- '-- %s: %d s\n' "$name" "$(cat "$(log_of "$name").took")"
    done
    beside=
}

log_of() {
    echo "$logs/$(echo "$1" | tr ' /' '--').log"
}

lint() {
    run .venv ruff check . && run .venv ruff format --check . && run .venv mypy && run .venv lint-imports --no-cache
}

short='not integration and not interop and not components and not soak and not package'

unit() { # unit <environment>: all short tests but the window's
    run "$1" pytest tests --ignore=tests/ui -m "$short" -q
}

window() { # they take twice as long as all the others
    run "$1" pytest tests/ui -m "$short" -q
}

components() {
    run .venv pytest tests -m 'components and not interop and not soak' -q --ignore=tests/components/test_pictures.py
}

pictures() { # they wait most of the time, and nothing of them is due at a moment
    run .venv nice -n 10 pytest tests/components/test_pictures.py -q
}

integration() { # integration <more of pytest's options>
    run .venv pytest -m 'integration and not components and not soak' -q "$@"
}

minutes() { # minutes <environment> <file>: a call of a minute
    run "$1" pytest "tests/soak/$2" -q
}

many_calls() { # many_calls <environment>
    run "$1" pytest tests/soak -q --ignore=tests/soak/test_minute.py --ignore=tests/soak/test_long_calls.py
}

interop() {
    run .venv pytest tests/interop -q
}

package() {
    run .venv nice -n 15 pytest tests/package -q
}

newer=
[ -x .venv-newer/bin/python ] && newer=$(.venv-newer/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')
first=$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])') ||
    stop "The environment is not here: run 'make setup-test' first."

# Packages bring the newer one.
shipped=.venv${newer:+-newer}

wanted=${*:-lint unit components integration soak interop package}

# Packages are built and tried from first to last, with what the other stages leave of the machine.
case " $wanted " in *" package "*)
    begin package package
    long=$beside beside=
    ;;
esac

for each in $wanted; do
    case $each in
    package) ;;
    lint) stage lint lint ;;
    unit)
        begin "window on ${newer:-$first}" window "$shipped"
        stage "unit on $first" unit .venv
        if [ -n "$newer" ]; then stage "unit on $newer" unit .venv-newer; fi
        finish
        ;;
    integration)
        apart='tests/integration/space tests/integration/cli tests/integration/media'
        begin "integration of space and media" integration $apart
        stage integration integration tests $(printf -- '--ignore=%s ' $apart)
        finish
        ;;
    soak)
        for version in "$first" $newer; do
            if [ "$version" = "$first" ]; then environment=.venv; else environment=.venv-newer; fi
            begin "a minute with the window on $version" minutes "$environment" test_long_calls.py
            stage "a minute on $version" minutes "$environment" test_minute.py
            finish
        done
        stage "many calls on ${newer:-$first}" many_calls "$shipped"
        ;;
    components)
        begin pictures pictures
        stage components components
        finish
        ;;
    interop) stage interop interop ;;
    *) stop "There is no stage $each: choose from lint, unit, components, integration, soak, interop and package." ;;
    esac
done
beside=$long
finish

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
