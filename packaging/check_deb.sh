#!/bin/sh
# Installs a .deb on a system that has nothing else, and uses it as somebody there would.
#
#   sh packaging/check_deb.sh dist/swdesk_VERSION_amd64.deb [FOLDER]      as root
#   sh packaging/check_deb.sh --root ROOT                                 only the system, in the folder ROOT
#
# The system is a fresh debootstrap of this machine's own release, from the archives this machine uses. Each step
# is one line, `ok STEP` or `FAILED STEP: why`, also in FOLDER/steps; FOLDER (build/check-deb) keeps the window's
# picture and what each step said. Exits with 1 when a step failed. SWDESK_CHECK_ROOT names a ROOT made before.
set -eu

root=${SWDESK_CHECK_ROOT:-$(mktemp -d)}
if [ "$1" = --root ]; then
    deb='' root=$(readlink -m "$2") out=$(mktemp -d)
else
    deb=$(readlink -f "$1") out=$(readlink -m "${2:-build/check-deb}")
fi
mkdir -p "$out"
: >"$out/steps"
failed=0
schemes="tel sip sips callto swdesk"
# What a desktop has and a bare system has not: a screen, links, pictures of the screen.
first_paint_limit=1.0 # s, from the program's first line to its painted window
desktop="xvfb xauth x11-utils imagemagick xdg-utils desktop-file-utils dbus"

[ "$(id -u)" = 0 ] || {
    echo "check_deb.sh makes a system of its own: run it as root." >&2
    exit 2
}

end() {
    for pid in $(ls /proc | grep '^[0-9]*$'); do
        [ "$(readlink "/proc/$pid/root" 2>/dev/null)" = "$root" ] && kill -9 "$pid" 2>/dev/null
    done
    for place in dev/shm proc; do umount -l "$root/$place" 2>/dev/null || :; done
    [ -z "$deb" ] || [ -n "${SWDESK_CHECK_ROOT:-}" ] || rm -rf --one-file-system "$root"
}
trap 'end || :' EXIT
trap 'exit 130' INT TERM

step() { # step <name> <command…>: runs it, and says how it went
    name=$1
    shift
    began=$(date +%s)
    if "$@" >"$out/$name.log" 2>&1; then
        line="ok $name"
    else
        line="FAILED $name: $(grep -v '^ *$' "$out/$name.log" | tail -n 1 | cut -c1-300)"
        failed=1
    fi
    echo "$line" >>"$out/steps"
    printf '%s (%d s)\n' "$line" $(($(date +%s) - began))
}

# Everything inside begins with an empty environment; nothing of this machine's settings gets in.
inside() { # inside <user> <command…>
    user=$1
    shift
    home=/root
    [ "$user" = root ] || home=/home/$user
    timeout 200 chroot --userspec="$user" "$root" /usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin TERM=dumb \
        XDG_RUNTIME_DIR="/run/user-$user" "$@"
}

archive() { # URI and suite of the machine's own archive; security and updates are not needed here
    # shellcheck disable=SC2016 - apt's own words
    apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 'Created-By: Packages' |
        awk -v suite="$(. /etc/os-release && echo "$VERSION_CODENAME")" '$2 == suite { print $1; exit }'
}

bootstrap() {
    [ -x "$root/usr/bin/apt-get" ] && return 0
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    uri=$(archive)
    [ -n "$uri" ] || {
        echo "apt knows no archive of $suite here"
        return 1
    }
    debootstrap --variant=minbase "$suite" "$root" "$uri"
}

prepare() {
    [ ! -e "$root/etc/dpkg/dpkg.cfg.d/less" ] || return 0
    # the machine's archives, proxy and keys, and none of its programs
    rm -f "$root"/etc/apt/sources.list
    for each in sources.list sources.list.d apt.conf.d auth.conf.d trusted.gpg.d keyrings preferences.d; do
        [ ! -e "/etc/apt/$each" ] || cp -rL "/etc/apt/$each" "$root/etc/apt/"
    done
    rm -f "$root"/etc/apt/apt.conf.d/*appstream* "$root"/etc/apt/apt.conf.d/*packagekit*
    mkdir -p "$root/usr/share/keyrings" "$root/etc/ssl/certs"
    cp -rL /usr/share/keyrings/. "$root/usr/share/keyrings/"
    bundle=/etc/ssl/certs/ca-certificates.crt
    [ ! -e $bundle ] || cp -L $bundle "$root/etc/ssl/certs/"
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/unsafe-io"
    printf 'path-exclude=/usr/share/locale/*\n' >"$root/etc/dpkg/dpkg.cfg.d/less"
    chroot "$root" useradd --create-home ada 2>/dev/null || :
    for user in root ada; do
        mkdir -p "$root/run/user-$user"
        chroot "$root" chown "$user" "/run/user-$user"
        chroot "$root" chmod 700 "/run/user-$user"
    done
    apt update || return 1
    # fetched while nothing else is done; installed after the package, which must not live on it
    # shellcheck disable=SC2086 - a list of words
    apt install --download-only $desktop
}

places() {
    mountpoint -q "$root/proc" || mount -t proc proc "$root/proc" || return 1
    mkdir -p "$root/dev/shm"
    mountpoint -q "$root/dev/shm" || mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
}

apt() {
    timeout 400 chroot "$root" env DEBIAN_FRONTEND=noninteractive LC_ALL=C HTTPS_PROXY="${HTTPS_PROXY:-}" \
        HTTP_PROXY="${HTTP_PROXY:-}" apt-get -q -y -o APT::Install-Recommends=false "$@"
}

install() {
    cp "$deb" "$root/tmp/swdesk.deb"
    apt install /tmp/swdesk.deb || return 1
    chroot "$root" dpkg-query -W -f '${db:Status-Status} ${Version}\n' swdesk | grep '^installed '
}

desktop() {
    # shellcheck disable=SC2086 - a list of words
    apt install $desktop
}

on_screen() { # on_screen <user> <command…>
    user=$1
    shift
    inside "$user" xvfb-run -a -s "-screen 0 1280x800x24" "$@"
}

# The window is there when X knows one of our name; then its picture is taken.
window() {
    cat >"$root/tmp/window.sh" <<'EOF'
swdesk "$@" &
pid=$!
seconds=0
until xwininfo -root -tree | grep -q '("swdesk"'; do
    seconds=$((seconds + 1))
    [ "$seconds" -lt 60 ] || { echo 'no window came'; kill $pid; exit 1; }
    kill -0 $pid 2>/dev/null || { echo 'swdesk ended'; exit 1; }
    sleep 1
done
sleep 4
import -window root /tmp/window.png
xwininfo -root -tree | grep '("swdesk"'
kill $pid
wait $pid
EOF
    rm -f "$root/tmp/window.png"
    on_screen ada sh /tmp/window.sh "$@" || [ -s "$root/tmp/window.png" ]
    cp "$root/tmp/window.png" "$out/$name.png" || return 1
    # a picture of one colour shows nothing
    [ "$(chroot "$root" identify -format '%k' /tmp/window.png)" -gt 50 ] || return 1
    cat "$root"/home/ada/.local/state/swdesk/log/*.log
}

# The best of three: whoever else uses the machine holds no window up for good. The step before was the first
# start, so that everything is in the page cache.
first_paint() {
    for _ in 1 2 3; do
        window || return 1
        best=$(sed -n 's/.*First paint after \([0-9.]*\) s$/\1/p' "$root"/home/ada/.local/state/swdesk/log/*.log |
            sort -n | head -n 1)
        echo "First paint after ${best:-?} s at the best" | tee "$out/first-paint"
        if awk -v best="${best:-9}" -v most="$first_paint_limit" 'BEGIN { exit best > most }'; then return; fi
    done
    return 1
}

links() {
    for scheme in $schemes; do
        got=$(inside ada xdg-mime query default "x-scheme-handler/$scheme")
        echo "$scheme: $got"
        [ "$got" = "$(basename "$(ls "$root"/usr/share/applications/*swdesk*.desktop)")" ] || return 1
    done
}

# What a browser does with a link: a window comes that was started with it, and asks whether to call.
open_link() {
    cat >"$root/tmp/link.sh" <<'EOF'
xdg-open swdesk:/public/test-room &
seconds=0
until xwininfo -root -tree | grep -q '("swdesk"'; do
    seconds=$((seconds + 1))
    [ "$seconds" -lt 60 ] || { echo 'no window came'; exit 1; }
    sleep 1
done
sleep 4
import -window root /tmp/link.png
for each in /proc/[0-9]*; do
    [ "$(readlink "$each/exe")" = /usr/lib/swdesk/swdesk ] || continue
    echo "runs: $(tr '\0' ' ' <"$each/cmdline")"
    kill "${each#/proc/}"
done
sleep 2
EOF
    rm -f "$root/tmp/link.png"
    on_screen ada sh /tmp/link.sh || return 1
    cp "$root/tmp/link.png" "$out/open-link.png"
    grep -q '^runs: .*swdesk swdesk:/public/test-room' "$out/open-link.log" || return 1
    # the card covers a part of the window without a link
    differ=$(chroot "$root" compare -metric AE /tmp/window.png /tmp/link.png null: 2>&1)
    echo "pixels unlike the window without a link: $differ"
    [ "${differ%%.*}" -gt 5000 ]
}

remove() {
    apt purge swdesk || return 1
    [ ! -e "$root/usr/lib/swdesk" ] && [ ! -e "$root/usr/bin/swdesk" ]
}

lint() {
    lintian --fail-on error,warning --allow-root "$deb"
}

entry() { desktop-file-validate "$root"/usr/share/applications/*swdesk*.desktop; }
metainfo() { appstreamcli validate --no-net "$root"/usr/share/metainfo/*swdesk*.metainfo.xml; }

if [ -z "$deb" ]; then
    step debootstrap bootstrap
    step prepare prepare
    ! grep '^FAILED' "$out/steps"
    exit
fi

# A build may be one with low priority; calls that are to be made in time may not.
renice -n 0 -p $$ >/dev/null 2>&1 || :

# lintian needs a processor for half a minute and nothing of the root: beside the others
(renice -n 15 -p "$(sh -c 'echo $PPID')" >/dev/null 2>&1 || : ; step lintian lint) &
lintian=$!
step debootstrap bootstrap
step prepare prepare
step places places
step install install
step self-check-root inside root swdesk --self-check
step desktop desktop
step self-check-user inside ada swdesk --self-check --json
step self-check-screen on_screen ada swdesk --self-check
step demo inside ada swdesk --demo --picture /tmp/demo.png
step window window
step first-paint first_paint
step links links
step open-link open_link
step desktop-file entry
step metainfo metainfo
step remove remove
wait $lintian
grep -q '^FAILED' "$out/steps" && failed=1
exit $failed
