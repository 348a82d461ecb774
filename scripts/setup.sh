#!/usr/bin/env bash
# Brings this machine and .venv to where the program can run ("run") or be checked ("check"),
# and, where "orca" is added, to where Orca, the screen reader, reads it; where "aloud" is, to
# where espeak-ng does.
#
# Does only what is missing, so that a second call costs a few hundredths of a second. What
# the system lacks is looked for by what it gives (a library, a command), not by package name.
set -euo pipefail
cd "$(dirname "$0")/.."

purpose=${1:-run}
besides=${2:-}
python=${PYTHON:-python3}

say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# --- What the system must offer: library or command, and the Debian package that has it. ---

libraries="
libglib-2.0.so.0        libglib2.0-0
libGL.so.1              libgl1
libEGL.so.1             libegl1
libfontconfig.so.1      libfontconfig1
libfreetype.so.6        libfreetype6
libxkbcommon.so.0       libxkbcommon0
libdbus-1.so.3          libdbus-1-3
libbrotlidec.so.1       libbrotli1
libxcb-cursor.so.0      libxcb-cursor0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-shape.so.0       libxcb-shape0
libwayland-client.so.0  libwayland-client0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1
"

# What reading aloud needs besides, which the checks try with Qt's own mock of a voice.
[[ $purpose != check ]] || libraries+="libpulse.so.0 libpulse0
"

missing_packages() {
    local known soname package
    known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null || true)
    while read -r soname package; do
        [[ -z $soname || $known == *"$soname"* ]] || echo "$package"
    done <<<"$libraries"
    if [[ ! -x .venv/bin/python ]] && command -v "$python" >/dev/null; then
        "$python" -c 'import ensurepip, venv' 2>/dev/null || echo python3-venv
    fi
    # Without a display the window is drawn on a virtual one; the checks always use one.
    if [[ $purpose == check || -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
        command -v Xvfb >/dev/null || echo xvfb
    fi
    if [[ $purpose == check ]]; then
        # The checks read the window as a screen reader does: by the accessibility bus.
        command -v dbus-run-session >/dev/null || echo dbus
        [[ -x /usr/libexec/at-spi-bus-launcher ]] || echo at-spi2-core
        [[ -d /usr/lib/python3/dist-packages/gi ]] || echo python3-gi
        ls /usr/lib/*/girepository-1.0/Atspi-2.0.typelib >/dev/null 2>&1 || echo gir1.2-atspi-2.0
    fi
    if [[ $besides == orca ]]; then
        command -v orca >/dev/null || echo orca
        command -v xdotool >/dev/null || echo xdotool
    fi
    if [[ $besides == aloud ]]; then
        command -v speech-dispatcher >/dev/null || echo speech-dispatcher
        [[ -x /usr/lib/speech-dispatcher-modules/sd_espeak-ng ]] || echo speech-dispatcher-espeak-ng
        command -v espeak-ng >/dev/null || echo espeak-ng
    fi
}

install_packages() {
    local packages=("$@") root=()
    local line="apt-get update && apt-get install --no-install-recommends ${packages[*]}"
    if ! command -v apt-get >/dev/null; then
        fail "Please install what these Debian packages hold, then try again: ${packages[*]}"
    fi
    if [[ $(id -u) != 0 ]]; then
        if command -v sudo >/dev/null && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
            root=(sudo)
        else
            fail "Please run this as root, then try again: $line"
        fi
    fi
    say "Installing ${#packages[@]} system packages: ${packages[*]}"
    "${root[@]}" apt-get -qq update &&
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o Dpkg::Use-Pty=0 \
            install -y --no-install-recommends "${packages[@]}" >/dev/null ||
        fail "The system packages could not be installed; please run this as root, then try again: $line"
}

mapfile -t packages < <(missing_packages)
((${#packages[@]} == 0)) || install_packages "${packages[@]}"

# --- The virtual environment: exactly what the lock says, and the project itself. ---

fingerprint() { { pwd; cat "requirements/$1.lock" pyproject.toml; } | sha256sum; }
is_set_up() { [[ -f .venv/set-up-$1 && $(<".venv/set-up-$1") == "$(fingerprint "$1")" ]]; }

translate() { # translations that changed since they were compiled
    local source
    for source in resources/translations/*.ts; do
        [[ ! $source -nt ${source%.ts}.qm ]] || .venv/bin/pyside6-lrelease -silent "$source"
    done
}

if is_set_up check || { [[ $purpose == run ]] && is_set_up run; }; then
    translate
    exit 0
fi
if [[ ! -x .venv/bin/python ]]; then
    command -v "$python" >/dev/null || fail "Python 3.11 or newer is needed; \"$python\" was not found."
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        fail "Python 3.11 or newer is needed; $("$python" --version) was found (choose another: make PYTHON=...)."
    say "Making the virtual environment .venv"
    "$python" -m venv .venv
fi
say "Installing the Python packages of requirements/$purpose.lock"
pip=(.venv/bin/python -m pip install --quiet --disable-pip-version-check)
"${pip[@]}" --require-hashes -r "requirements/$purpose.lock" &&
    "${pip[@]}" --no-deps --no-build-isolation --editable . ||
    fail "The Python packages could not be installed; pip's own message is above."
translate
fingerprint "$purpose" >".venv/set-up-$purpose"
