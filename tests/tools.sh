#!/usr/bin/env bash
# Installs what the tests need: a linker for the native command, and what the conformance tests run. Without the right to install, says what is missing: the tests
# that need it are then skipped, or fail where CI=true.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

# Each tool by the file that shows that it is there, and the package of Debian and Ubuntu that holds it.
# LibreOffice is asked for by its writer, since the programme starts without it and then converts nothing.
missing=()
need() {
    compgen -G "$1" >/dev/null || missing+=("$2")
}
# What makes one native file of the command: gcc, and the C library's files for it.
if ! command -v clang >/dev/null; then
    need /usr/bin/gcc gcc
    need '/usr/include/stdlib.h' libc6-dev
fi
need /usr/bin/chromium chromium
need /usr/bin/qpdf qpdf
need /usr/bin/pdftotext poppler-utils
need '/usr/lib/libreoffice/program/libswlo.so' libreoffice-writer
need /usr/bin/compare imagemagick
need /usr/bin/java default-jre-headless
need /usr/bin/npm npm
need /usr/bin/hb-shape libharfbuzz-bin
need /usr/bin/sdcv sdcv
need /usr/bin/marisa-dump marisa

if ((${#missing[@]} > 0)); then
    as_root=()
    [[ $EUID -eq 0 ]] || as_root=(sudo -n)
    echo "Installing ${missing[*]} ..."
    if ! { "${as_root[@]}" apt-get update -q && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}"; } </dev/null >tools.log 2>&1; then
        tail -n 5 tools.log
        echo "Some tools of the conformance tests are missing. Install them: sudo apt-get install ${missing[*]}"
    fi
    rm -f tools.log
fi

# Fonts, and dictionaries whose words are set in them: unpacked beside the tests and not installed, so that what this machine
# has for other programmes stays as it is.
packages=(fonts-cantarell fonts-croscore fonts-crosextra-caladea fonts-crosextra-carlito fonts-dejavu-core fonts-ebgaramond
    fonts-firacode fonts-gfs-didot fonts-gfs-neohellenic fonts-inter-variable fonts-jetbrains-mono fonts-lato fonts-liberation
    fonts-linuxlibertine fonts-oflb-asana-math fonts-open-sans fonts-quicksand fonts-roboto-unhinted fonts-sil-gentium
    fonts-vollkorn hunspell-bg hunspell-cs hunspell-de-de hunspell-el hunspell-en-us hunspell-fr-classical hunspell-pl
    hunspell-ro hunspell-ru hunspell-sr hunspell-tr hunspell-uk hunspell-vi)
fonts=Publisher.Conformance/fonts
if command -v apt-get >/dev/null && [[ "$(cat $fonts/.unpacked 2>/dev/null)" != "${packages[*]}" ]]; then
    echo "Unpacking ${#packages[@]} packages of fonts and words ..."
    rm -rf $fonts && mkdir -p $fonts/packages
    # Without root only the lists that are there can be used.
    [[ $EUID -ne 0 ]] || apt-get update -q >/dev/null 2>&1
    if (cd $fonts/packages && apt-get download -q "${packages[@]}") >/dev/null 2>&1; then
        for package in $fonts/packages/*.deb; do dpkg-deb -x "$package" $fonts; done
        rm -rf $fonts/packages
        printf '%s' "${packages[*]}" >$fonts/.unpacked
    else
        echo "The fonts could not be fetched: run 'apt-get update', then tests/tools.sh again."
    fi
fi

# The validators that npm holds, at the versions of the lock file; nothing of theirs is run to install them.
if command -v npm >/dev/null && ! cmp -s Publisher.Conformance/package-lock.json Publisher.Conformance/node_modules/.installed; then
    (cd Publisher.Conformance && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null && cp package-lock.json node_modules/.installed) \
        || echo "The validators could not be installed: run 'npm ci' in tests/Publisher.Conformance."
fi
exit 0
