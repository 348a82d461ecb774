#!/usr/bin/env bash
# Proves on fresh Debian 12 systems that one command is enough, `make run` and `make test`
# each in a system of its own, which has git, make, python3 and certificates and little else;
# and that without root `make run` says what to type.
#
#   scripts/try_fresh_debian.sh [FOLDER] [run|test|user]...     (as root; needs debootstrap)
#
# The committed state of this checkout is cloned. apt's and pip's configuration, name service
# and certificates are this machine's; local folders that pip is configured with are lent to
# the new system (LEND="FOLDER ..." lends others), and so is ../shared, for the tests that read it.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-/tmp/fresh-debian}
shift || true
(($# > 0)) || set -- run test user

# All mounts are made in a namespace of this script, so that none outlives it.
if [[ -z ${IN_NAMESPACE:-} ]]; then
    IN_NAMESPACE=1 exec unshare --mount --propagation private "$0" "$folder" "$@"
fi

base=$folder/base.tar
mkdir -p "$folder"
if [[ ! -f $base ]]; then
    debootstrap --variant=minbase --include=git,make,python3,ca-certificates bookworm "$folder/base"
    tar -C "$folder/base" -cf "$base.part" .
    mv "$base.part" "$base"
    rm -rf "$folder/base"
fi

fresh_system() { # fresh_system FOLDER
    local root=$1 lent
    [[ ! -e $root ]] || rm -rf --one-file-system "$root"
    mkdir -p "$root"
    tar -C "$root" -xf "$base"
    rm -rf "$root/etc/apt/sources.list"
    cp -aL /etc/apt/sources.list* "$root/etc/apt/" 2>/dev/null || true
    rm -f "$root"/etc/apt/sources.list.d/*disabled*
    for lent in /etc/apt/apt.conf.d/*; do
        grep -q Invoke "$lent" || cp "$lent" "$root/etc/apt/apt.conf.d/"
    done
    for lent in /etc/pip.conf /etc/hosts /etc/resolv.conf; do
        [[ ! -e $lent ]] || cp -L "$lent" "$root$lent"
    done
    rm -rf "$root/etc/ssl/certs"
    cp -rL /etc/ssl/certs "$root/etc/ssl/" 2>/dev/null || true
    if [[ -e $HOME/.config/pip/pip.conf ]]; then
        install -D "$HOME/.config/pip/pip.conf" "$root/root/.config/pip/pip.conf"
    fi
    mount -t proc proc "$root/proc"
    mount --rbind /dev "$root/dev"
    mount -t tmpfs tmpfs "$root/tmp"
    chmod 1777 "$root/tmp"
    for lent in ${LEND:-} ${PIP_FIND_LINKS:-} $(pip_folders) "$checkout/../shared"; do
        if [[ -d $lent ]]; then
            local place=$root$lent
            [[ $lent != */../shared ]] || place=$root/root/shared
            mkdir -p "$place"
            mount --rbind -o ro "$lent" "$place"
        fi
    done
    git clone --quiet --no-hardlinks "$checkout" "$root/root/transcript-reader"
}

pip_folders() { # the local folders that pip's configuration names; an index has its files beside it
    cat /etc/pip.conf "$HOME/.config/pip/pip.conf" 2>/dev/null |
        grep -o 'file://[^ ]*' | sed 's,^file://,,; s,/simple/*$,,' || true
}

inside() { # inside FOLDER COMMAND...: with a clean environment but for what reaches the registries
    local root=$1 kept
    shift
    mapfile -t kept < <(env | grep -iE '^(PIP_|SSL_|CURL_CA|REQUESTS_CA|https?_proxy|no_proxy)' || true)
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=true \
        "${kept[@]}" "$@"
}

for what in "$@"; do
    root=$folder/$what
    echo "== $what: a fresh Debian $(date +%T)"
    fresh_system "$root"
    case $what in
    run)
        inside "$root" make -C /root/transcript-reader run
        ls -l "$root/root/transcript-reader/build/pictures"
        echo "== again, now that everything is there"
        time inside "$root" bash -c 'cd /root/transcript-reader && DISPLAY=:0 scripts/setup.sh run'
        ;;
    test)
        time inside "$root" make -C /root/transcript-reader test
        ;;
    user)
        mv "$root/root/transcript-reader" "$root/home/"
        chown -R nobody "$root/home/transcript-reader"
        if inside "$root" setpriv --reuid nobody --clear-groups \
            make -C /home/transcript-reader run 2>&1 | tee "$folder/user.txt"; then
            echo "make run went on without root" >&2
            exit 1
        fi
        grep -q 'apt-get install' "$folder/user.txt"
        ;;
    esac
    echo "== $what: done $(date +%T)"
done
