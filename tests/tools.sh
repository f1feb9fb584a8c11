#!/usr/bin/env bash
# Installs what the conformance tests run. Without the right to install, says what is missing: the tests
# that need it are then skipped, or fail where CI=true.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 2

# Each tool by the file that shows that it is there, and the package of Debian and Ubuntu that holds it.
# LibreOffice is asked for by its writer, since the programme starts without it and then converts nothing.
missing=()
need() {
    compgen -G "$1" >/dev/null || missing+=("$2")
}
need /usr/bin/chromium chromium
need /usr/bin/qpdf qpdf
need /usr/bin/pdftotext poppler-utils
need '/usr/lib/libreoffice/program/libswlo.so' libreoffice-writer
need /usr/bin/java default-jre-headless
need /usr/bin/npm npm

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

# The validators that npm holds, at the versions of the lock file; nothing of theirs is run to install them.
if command -v npm >/dev/null && ! cmp -s Publisher.Conformance/package-lock.json Publisher.Conformance/node_modules/.installed; then
    (cd Publisher.Conformance && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error </dev/null && cp package-lock.json node_modules/.installed) \
        || echo "The validators could not be installed: run 'npm ci' in tests/Publisher.Conformance."
fi
exit 0
