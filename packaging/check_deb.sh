#!/bin/sh
# Installs a .deb on a system that has nothing else, and uses it as somebody there would.
#
#   sh packaging/check_deb.sh dist/swdesk_VERSION_amd64.deb [FOLDER]      as root
#
# The system is a fresh debootstrap of this machine's own release, from the archives this machine uses. Each step
# is one line, `ok STEP` or `FAILED STEP: why`, also in FOLDER/steps; FOLDER (build/check-deb) keeps the window's
# picture and what each step said. Exits with 1 when a step failed. SWDESK_CHECK_ROOT names a root made before.
set -eu

deb=$(readlink -f "$1")
out=$(readlink -m "${2:-build/check-deb}")
mkdir -p "$out"
: >"$out/steps"
root=${SWDESK_CHECK_ROOT:-$(mktemp -d)}
failed=0
schemes="tel sip sips callto swdesk"
window_limit=30 # s until a window is there

[ "$(id -u)" = 0 ] || {
    echo "check_deb.sh makes a system of its own: run it as root." >&2
    exit 2
}

end() {
    for pid in $(ls /proc | grep '^[0-9]*$'); do
        [ "$(readlink "/proc/$pid/root" 2>/dev/null)" = "$root" ] && kill -9 "$pid" 2>/dev/null
    done
    for place in dev/shm proc; do umount -l "$root/$place" 2>/dev/null || :; done
    [ -n "${SWDESK_CHECK_ROOT:-}" ] || rm -rf --one-file-system "$root"
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
    timeout 120 chroot --userspec="$user" "$root" /usr/bin/env -i HOME="$home" PATH=/usr/bin:/bin TERM=dumb \
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
    mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
    mkdir -p "$root/dev/shm"
    mountpoint -q "$root/dev/shm" || mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    chroot "$root" useradd --create-home ada 2>/dev/null || :
    for user in root ada; do
        mkdir -p "$root/run/user-$user"
        chroot "$root" chown "$user" "/run/user-$user"
        chroot "$root" chmod 700 "/run/user-$user"
    done
    apt update
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

# What a desktop has and a bare system has not: a screen, links, pictures of the screen.
desktop() {
    apt install xvfb xauth x11-utils imagemagick xdg-utils desktop-file-utils dbus
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
    [ "$seconds" -lt 30 ] || { echo 'no window came'; kill $pid; exit 1; }
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

first_paint() { # the second start: everything is in the page cache
    window || return 1
    grep -h 'First paint' "$root"/home/ada/.local/state/swdesk/log/*.log | tail -n 1 | tee "$out/first-paint"
}

links() {
    for scheme in $schemes; do
        got=$(inside ada xdg-mime query default "x-scheme-handler/$scheme")
        echo "$scheme: $got"
        [ "$got" = "$(basename "$(ls "$root"/usr/share/applications/*swdesk*.desktop)")" ] || return 1
    done
}

# What the browser does with a link. The log says that the window came up with it.
open_link() {
    cat >"$root/tmp/link.sh" <<'EOF'
xdg-open swdesk:/public/test-room &
for _ in $(seq 30); do
    xwininfo -root -tree | grep -q '("swdesk"' && break
    sleep 1
done
sleep 3
import -window root /tmp/link.png
tr '\0' ' ' <"$(grep -lz swdesk:/public/test-room /proc/[0-9]*/cmdline 2>/dev/null | head -n 1)"
pids=$(ls -d /proc/[0-9]* | while read -r each; do [ "$(readlink "$each/exe")" = /usr/lib/swdesk/swdesk ] && basename "$each"; done)
[ -n "$pids" ] && kill $pids
EOF
    on_screen ada sh /tmp/link.sh
    cp "$root/tmp/link.png" "$out/open-link.png"
    grep -q '^/usr/bin/swdesk swdesk:/public/test-room\|^swdesk swdesk:/public/test-room' "$out/open-link.log"
}

remove() {
    apt purge swdesk || return 1
    [ ! -e "$root/usr/lib/swdesk" ] && [ ! -e "$root/usr/bin/swdesk" ]
}

lint() {
    lintian --fail-on error,warning --no-tag-display-limit --allow-root "$deb"
}

entry() { desktop-file-validate "$root"/usr/share/applications/*swdesk*.desktop; }
metainfo() { appstreamcli validate --no-net "$root"/usr/share/metainfo/*swdesk*.metainfo.xml; }

# lintian needs a processor for half a minute and nothing of the root: beside the others
(step lintian lint) &
lintian=$!
step debootstrap bootstrap
step prepare prepare
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
