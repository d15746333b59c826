# shellcheck shell=bash
# Shared by run.sh, test.sh and deb.sh, which source it: packages, sources of QCustomPlot, build.
# Everything is quiet when there is nothing to do, and says what it does otherwise.

root=$(cd "$(dirname "$0")/.." && pwd)
build=$root/build/release
log=$root/build/setup.log
mkdir -p "$root/build"

say() { echo "rollwright: $*"; }

fail()
{
    echo "rollwright: $*" >&2
    exit 1
}

# Runs a command with its output in the log, whose end is shown if the command fails.
quietly()
{
    "$@" >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        fail "failed: $* (the whole output is in $log)"
    }
}

as_root()
{
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    else
        sudo "$@"
    fi
}

# The packages of the named groups of dependencies.txt, one per line.
packages_of()
{
    local group
    for group in "$@"; do
        awk -v wanted="[$group]" '
            { sub(/#.*/, "") }
            /^\[/ { here = $1 == wanted; next }
            here && NF { print $1 }' "$root/packaging/dependencies.txt"
    done
}

# install_missing GROUP...
install_missing()
{
    local wanted present missing
    if ! command -v dpkg-query || ! command -v apt-get; then
        fail "this needs Debian 12; elsewhere, install what packaging/dependencies.txt lists"
    fi >/dev/null
    mapfile -t wanted < <(packages_of "$@")
    present=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
        sed -n 's/^installed //p') || true
    mapfile -t missing < <(printf '%s\n' "${wanted[@]}" | grep -vxF "$present")
    [[ ${#missing[@]} -gt 0 ]] || return 0

    say "installing from Debian: ${missing[*]}"
    if [[ $(id -u) -ne 0 ]]; then
        command -v sudo >/dev/null || fail "there is no sudo here; as root, run:" \
            "apt-get install --no-install-recommends ${missing[*]}"
        sudo -v || fail "installing packages needs the rights of root"
    fi
    as_root apt-get -o DPkg::Lock::Timeout=600 update >"$log" 2>&1 || {
        tail -n 5 "$log" >&2
        say "apt-get update complained; going on with the lists at hand"
    }
    quietly as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 \
        -o Acquire::Retries=3 install --yes --no-install-recommends "${missing[@]}"
}

# configure [CMAKE OPTION...]: prepares build/release by the preset of that name.
configure()
{
    "$root/packaging/qcustomplot.sh"
    (cd "$root" && quietly cmake --preset release "$@")
}

# Compiling a file that includes LibTorch takes 1.5 GB.
build_jobs()
{
    local by_memory by_cores jobs
    by_memory=$(awk '/^MemAvailable:/ { print int($2 / 1500000) }' /proc/meminfo)
    by_cores=$(nproc)
    jobs=$((by_memory < by_cores ? by_memory : by_cores))
    echo $((jobs > 0 ? jobs : 1))
}

# build_targets TARGET...
build_targets()
{
    [[ -e $build/.ninja_log ]] || say "building; the first time takes several minutes"
    (cd "$build" && ninja -j "$(build_jobs)" "$@") |
        sed -u -e '/^\[0\/[0-9]*\] Re-checking globbed directories/d' \
            -e '/^ninja: no work to do\.$/d' || fail "the build failed"
}
