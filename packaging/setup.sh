#!/bin/sh
# Sets a machine up for swdesk: system libraries, uv, and the locked environment.
#
#   sh packaging/setup.sh run     what the program needs
#   sh packaging/setup.sh test    that, and every tool of the test suite
#
# On Debian and its children missing packages are installed with one apt call, as root or through sudo; elsewhere
# nothing is installed system-wide (macOS and Windows need no more than Python). Ends with one sentence on failure.
set -eu

cd "$(dirname "$0")/.."
. packaging/pythons.sh
purpose=${1:-run}

# What the wheels of Qt link to. A name after | is the same library on newer systems.
libraries="libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libglib2.0-0|libglib2.0-0t64 libxkbcommon0 libbrotli1
libpulse0 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0
libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libxrandr2 libxext6
libdrm2 libwayland-client0 libwayland-cursor0 ca-certificates"

# What the tests drive: a screen, sound, a keyring, a TURN server, a browser, a Windows to install into. A command stands before its package.
tools="Xvfb:xvfb xauth:xauth openbox:openbox xdotool:xdotool import:imagemagick xev:x11-utils xprop:x11-utils pulseaudio:pulseaudio
pactl:pulseaudio-utils dbus-run-session:dbus tint2:tint2 dunst:dunst mate-session:mate-session-manager
dbus-launch:dbus-x11 gnome-keyring-daemon:gnome-keyring
turnserver:coturn /usr/libexec/at-spi-bus-launcher:at-spi2-core xdg-open:xdg-utils
update-desktop-database:desktop-file-utils
chromium:chromium node:nodejs npm:npm openssl:openssl makensis:nsis /usr/lib/wine/wine64:wine64
debootstrap:debootstrap lintian:lintian desktop-file-validate:desktop-file-utils appstreamcli:appstream rpmbuild:rpm
dpkg-shlibdeps:dpkg-dev zsh:zsh fish:fish strip:binutils patchelf:patchelf xz:xz-utils"

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        stop "System packages are missing and only root may install them: run 'apt-get install$missing' as root, then this again."
    fi
}

is_installed() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# Prints the first of the |-separated names that is installed; else fails.
any_installed() {
    for name in $(echo "$1" | tr '|' ' '); do
        if is_installed "$name"; then return 0; fi
    done
    return 1
}

# Prints the last of the |-separated names that this system's archive knows.
known_name() {
    known=
    for name in $(echo "$1" | tr '|' ' '); do
        if [ -n "$(apt-cache --names-only search "^$name\$" 2>/dev/null)" ]; then known=$name; fi
    done
    echo "${known:-${1%%|*}}"
}

install_packages() {
    wanted=
    for package in $libraries; do
        any_installed "$package" || wanted="$wanted $package"
    done
    if ! working_uv >/dev/null && ! "$(any_python)" -c 'import ensurepip, venv' 2>/dev/null; then
        wanted="$wanted python3 python3-venv"
    fi
    if [ "$purpose" = test ]; then
        for pair in $tools; do
            command -v "${pair%%:*}" >/dev/null 2>&1 || wanted="$wanted ${pair#*:}"
        done
        is_installed python3-pyatspi || wanted="$wanted python3-pyatspi" # reads windows as a screen reader does
    fi
    [ -n "$wanted" ] || return 0

    missing=$(echo "$wanted" | tr '|' ' ')
    say "Installing system packages:$(echo "$wanted" | sed 's/|[^ ]*//g')"
    as_root apt-get -qq update || stop "The package lists cannot be fetched: apt-get update failed; check the network."
    missing=
    for package in $wanted; do
        missing="$missing $(known_name "$package")"
    done
    # shellcheck disable=SC2086 - a list of words
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o Dpkg::Use-Pty=0 install $missing >.cache/apt.log 2>&1 || {
        tail -n 20 .cache/apt.log >&2
        stop "System packages could not be installed: see above and .cache/apt.log."
    }
}

install_uv() {
    working_uv >/dev/null && return 0
    python=$(any_python)
    [ -n "$python" ] || stop "Python 3.11 or newer is needed and was not found: install it, then run this again."
    say "Installing uv into .venv-uv"
    "$python" -m venv .venv-uv && .venv-uv/bin/python -m pip install --quiet --disable-pip-version-check 'uv>=0.8,<1' ||
        stop "uv could not be installed with pip: check the network and pip's settings, then run this again."
}

# sync <environment> <python or nothing> <uv's options>
sync() {
    environment=$1 python=$2
    shift 2
    UV_PROJECT_ENVIRONMENT=$environment "$(working_uv)" sync --frozen --quiet ${python:+--python "$python"} "$@" ||
        stop "The locked packages could not be installed into $environment: check the network, then run this again."
}

mkdir -p .cache
if command -v apt-get >/dev/null 2>&1; then
    install_packages
elif [ "$(uname -s)" = Linux ]; then
    say "This system has no apt: see README.md for the libraries that Qt needs."
fi
install_uv

if [ "$purpose" = run ]; then
    sync .venv "$(first_python)" --no-dev --inexact
    exit 0
fi

sync .venv "$(first_python)"
newer=$(newer_python)
if [ -n "$newer" ]; then
    sync .venv-newer "$newer"
elif [ "${CI:-}" = true ]; then
    stop "No Python newer than 3.11 was found: CI runs the tests on two versions; install 3.12 or 3.13."
else
    say "No Python newer than 3.11 was found: the tests run on one version only."
fi
say "Installing the browser's packages"
(cd tests/interop && npm ci --ignore-scripts --no-audit --no-fund --silent) ||
    stop "The browser's packages could not be installed: npm ci failed in tests/interop; check the network."
