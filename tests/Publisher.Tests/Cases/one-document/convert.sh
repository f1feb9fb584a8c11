#!/usr/bin/env bash
# Converts everything.md as people's tools do: by pandoc, and what that writes by LibreOffice; and our own DOCX edition of it as
# LibreOffice saves that again. The files were made with pandoc 2.17 and LibreOffice 7.4; run it to make them anew.
#
# NAME.differs has the lines that NAME does not say (-) and says instead (+). Why:
# - People's Markdown numbers by digits alone, and a picture in a line of its own is no figure: pandoc's has both.
# - The other formats keep a description and keywords in the file's properties, which are no text.
# - GFM has no definitions and no captions, and pandoc escapes TeX in it.
# - Pandoc's DOCX has no language of words, and LibreOffice gives each language a country.
# - Word and ODT have no language of code, one style for all paragraphs of a definition, and their own form of formulas.
# - LibreOffice without its Math module leaves formulas out, makes a shape of a rule, and writes its HTML and its copy
#   of ODT without the styles that tell definitions and captions. Its EPUB has looks alone, so it is none of these.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export SOURCE_DATE_EPOCH=1773446400
source=markdown-smart
pandoc -f $source everything.md -s --mathml -o pandoc.html
pandoc -f $source everything.md --mathml -o pandoc.epub
pandoc -f $source everything.md -o pandoc.docx
pandoc -f $source everything.md -o pandoc.odt
pandoc -f $source everything.md -s -t markdown-smart -o pandoc.md
pandoc -f $source everything.md -s -t gfm-smart -o gfm.md

# To a folder of its own, since it names what it writes after what it reads.
office() {
    soffice --headless --convert-to "$3" --outdir office "$1" >/dev/null
    mv "office/$(basename "${1%.*}").${3%%:*}" "$2"
}
publish() {
    dotnet run --project ../../../../src/Publisher.Cli -c Release -- publish everything.md --editions docx --fail-on never --out office --quiet
    mv office/*.docx edition.docx
}
mkdir -p office
publish
office pandoc.odt office.odt odt
office pandoc.docx office.docx docx
office pandoc.odt office.html html
office edition.docx edition-office.docx docx
office edition.docx edition-office.odt odt
rm -rf office
