#!/bin/sh
# Renders every icon file in this folder from the two SVG sources. Run after changing either.
# Debian packages: librsvg2-bin (rsvg-convert), icoutils (icotool), icnsutils (png2icns).
set -eu
cd "$(dirname "$0")"

render() {
    rsvg-convert --width "$2" --height "$2" --output "opwatch-$2.png" "$1"
}

for size in 16 32; do
    render opwatch-small.svg "$size"
done
for size in 48 64 128 256 512; do
    render opwatch.svg "$size"
done

# --raw keeps the 256 px picture as PNG; as a bitmap it alone would take 256 KiB.
icotool --create --output=opwatch.ico \
    opwatch-16.png opwatch-32.png opwatch-48.png --raw=opwatch-256.png

# png2icns knows no 64 px picture.
png2icns opwatch.icns \
    opwatch-16.png opwatch-32.png opwatch-128.png opwatch-256.png opwatch-512.png
