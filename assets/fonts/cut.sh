#!/bin/sh
# Cuts the source fonts again from Noto CJK: printable ASCII, extra.txt, and the
# 3,755 characters of GB 2312 level 1. `make fonts` calls it; nobody needs it
# but who wants a character that is in neither.
set -eu
cd "$(dirname "$0")"

system=${NOTO:-/usr/share/fonts/opentype/noto}
need() { # file or command, package
	[ -e "$1" ] || command -v "$1" >/dev/null || {
		echo "make fonts: $1 is missing; install Debian's package $2 (apt-get install $2)" >&2
		exit 1
	}
}
need pyftsubset fonttools
need iconv libc-bin
need "$system/NotoSansCJK-Regular.ttc" fonts-noto-cjk
need "$system/NotoSansCJK-Bold.ttc" fonts-noto-cjk
need "$system/NotoSerifCJK-Bold.ttc" fonts-noto-cjk

text=$(mktemp)
trap 'rm -f "$text"' EXIT
{
	LC_ALL=C awk 'BEGIN { for (c = 32; c < 127; c++) printf "%c", c }'
	printf '\302\240' # U+00A0, the no-break space
	# Rows 16 to 55 of GB 2312 in bytes of EUC-CN; row 55 ends at cell 89.
	LC_ALL=C awk 'BEGIN { for (row = 176; row <= 215; row++) for (cell = 161; cell <= (row == 215 ? 249 : 254); cell++) printf "%c%c", row, cell }' |
		iconv -f GB2312 -t UTF-8
	grep -v '^#' extra.txt
} | tr -d '\n' >"$text"

# subset NAME: the third face of each collection is the one of mainland China.
subset() {
	pyftsubset "$system/$1.ttc" --font-number=2 --output-file="$2" --text-file="$text" \
		--layout-features=kern,halt,palt,pwid,ccmp,locl,liga \
		--layout-scripts=DFLT.dflt,latn.ZHS,hani.ZHS \
		--name-IDs=0,1,2,3,4,5,6,7,8,13,14 --no-hinting \
		--drop-tables=BASE,DSIG,VORG,vhea,vmtx
	strings -el -eb "$2" | grep -q 'CJK SC' || {
		echo "make fonts: face 2 of $1.ttc is not the one for simplified Chinese" >&2
		exit 1
	}
	echo "assets/fonts/$2: $(wc -c <"$2") bytes"
}
subset NotoSansCJK-Regular sans.otf
subset NotoSansCJK-Bold sans-bold.otf
subset NotoSerifCJK-Bold serif-bold.otf
