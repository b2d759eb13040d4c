# Sourced by the set-up and the test suite: which Pythons there are, and which uv.
# shellcheck shell=sh

UV_PYTHON_PREFERENCE=system
export UV_PYTHON_PREFERENCE
# The lock decides what is installed; a setting of this machine must not.
unset UV_FROZEN UV_LOCKED UV_PROJECT_ENVIRONMENT VIRTUAL_ENV UV_PYTHON

say() {
    printf 'swdesk: %s\n' "$*"
}

stop() {
    printf 'swdesk: %s\n' "$*" >&2
    exit 1
}

# Prints a uv that works: the one of this machine, else the private one; fails when there is neither.
working_uv() {
    for each in uv "$HOME/.local/bin/uv" .venv-uv/bin/uv; do
        if "$each" --version >/dev/null 2>&1; then
            case $each in
            .venv-uv/*) echo "$PWD/$each" ;;
            *) echo "$each" ;;
            esac
            return 0
        fi
    done
    return 1
}

# python_of <minor>: prints the full path of a CPython 3.<minor> that runs, nothing when there is none.
python_of() {
    for each in "python3.$1" python3 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3."$1".*/bin/python3 \
        "${XDG_DATA_HOME:-$HOME/.local/share}"/uv/python/cpython-3."$1".*/bin/python3; do
        path=$("$each" -c "import sys; sys.version_info[:2] == (3, $1) and print(sys.executable)" 2>/dev/null) || continue
        if [ -n "$path" ]; then
            echo "$path"
            return 0
        fi
    done
}

# Prints the Python that the program runs on here: 3.11 where there is one, for it is the oldest supported.
first_python() {
    for minor in 11 12 13 14; do
        found=$(python_of "$minor")
        if [ -n "$found" ]; then
            echo "$found"
            return 0
        fi
    done
}

# Prints a newer one for the second run of the tests, nothing when there is none.
newer_python() {
    for minor in 13 12 14; do
        found=$(python_of "$minor")
        if [ -n "$found" ]; then
            echo "$found"
            return 0
        fi
    done
}

# Prints any Python that can make a virtual environment for uv.
any_python() {
    found=$(first_python)
    echo "${found:-python3}"
}
