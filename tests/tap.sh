# shellcheck shell=sh
# Counting and printing test cases as TAP; sourced by tests that are shell scripts.

tap_count=0
tap_failures=0

# tap_report NAME COMPLAINTS: one case; it passes if there are no complaints
tap_report() {
    tap_count=$((tap_count + 1))
    if [ -z "$2" ]; then
        echo "ok $tap_count - $1"
    else
        tap_failures=$((tap_failures + 1))
        echo "not ok $tap_count - $1"
        printf '%s\n' "$2" | sed 's/^/#   /'
    fi
}

# The last line of a test script: its plan; the status says whether all cases passed.
tap_finish() {
    echo "1..$tap_count"
    [ "$tap_failures" -eq 0 ]
}
