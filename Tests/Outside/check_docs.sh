#!/bin/sh
# Builds the reference documentation of every library module with DocC; a warning (such as a link to a symbol that
# does not exist) is an error.
#
#   Tests/Outside/check_docs.sh [OUTPUT_DIR]
#
# Exit 0 clean, 1 findings, 3 skipped because docc is missing. SWIFT and DOCC name other programs.
set -u
cd "$(dirname "$0")/../.." || exit 2

swift=$(command -v "${SWIFT:-swift}") || {
    echo "check_docs.sh: swift is missing"
    exit 3
}
# docc stands beside swift; the program in PATH may be a link or a shim, so the toolchain is asked too.
beside=$(dirname "$(readlink -f "$swift")")
runtime=$("$swift" -print-target-info 2>/dev/null | sed -n 's/.*"runtimeResourcePath" *: *"\(.*\)".*/\1/p')
for docc in "${DOCC:-}" "$beside/docc" "${runtime%/lib/swift}/bin/docc" "$(command -v docc)"; do
    [ -n "$docc" ] && [ -x "$docc" ] && break
    docc=
done
if [ -z "$docc" ]; then
    echo "check_docs.sh: docc is missing (it belongs to the Swift toolchain)"
    exit 3
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
output=${1:-$work/docs}
mkdir -p "$output" || exit 2

bin=$("$swift" build --show-bin-path) || exit 1
graphs=$(dirname "$bin")/symbolgraph
rm -rf "$graphs"
if ! "$swift" build >"$work/log" 2>&1; then
    cat "$work/log"
    exit 1
fi
# It fails where the tests have not been built, having written the graphs of the libraries all the same.
"$swift" package dump-symbol-graph --minimum-access-level public --skip-synthesized-members >"$work/dump" 2>&1

modules=0
failed=0
for folder in Sources/*/; do
    module=$(basename "$folder")
    # Neither an executable nor the module map of a C library has documentation.
    [ -n "$(find "$folder" -name '*.swift')" ] || continue
    if [ -e "${folder}main.swift" ] || grep -rq '^@main' "$folder"; then continue; fi
    modules=$((modules + 1))
    if [ ! -e "$graphs/$module.symbols.json" ]; then
        failed=$((failed + 1))
        echo "$module: no symbol graph"
        grep -A 2 "'$module'" "$work/dump"
        continue
    fi
    mkdir "$work/$module" || exit 2
    cp "$graphs/$module.symbols.json" "$work/$module/"
    for extension in "$graphs/$module@"*.symbols.json; do
        [ -e "$extension" ] && cp "$extension" "$work/$module/"
    done
    catalog=
    [ -d "$folder$module.docc" ] && catalog=$folder$module.docc
    # shellcheck disable=SC2086 # no catalog, no word
    if ! "$docc" convert $catalog --additional-symbol-graph-dir "$work/$module" --fallback-display-name "$module" \
        --fallback-bundle-identifier "bantin.$module" --warnings-as-errors --output-dir "$output/$module" \
        >"$work/log" 2>&1; then
        failed=$((failed + 1))
        echo "$module:"
        cat "$work/log"
    fi
done
echo "$modules modules documented, $failed with findings"
[ "$modules" -gt 0 ] && [ "$failed" -eq 0 ]
