#!/usr/bin/env bash
# Builds everything and prints the table that RESULTS.md quotes.
#
#   tests/bench/run.sh                      all of it, about 40 minutes
#   PEERS=1 tests/bench/run.sh              installs basilk and rust-kanban before, another 10 minutes
#   tests/bench/run.sh --only floor,tafelrunde --rounds 1 --idle 2     anything tuibench knows
#
# Needs Linux, Python 3.11, for --callgrind valgrind; peers that are not installed are left out.
set -euo pipefail
cd "$(dirname "$0")"
work="${BENCH_DIR:-/tmp/tafelrunde-bench}"
root="$(cd ../.. && pwd)"
open="${OPEN:-$root/target/release/tafelrunde open}"

mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet -r requirements.txt
cargo build --release --manifest-path "$root/Cargo.toml"
cargo build --profile tuned --manifest-path floor/Cargo.toml
python3 sessions.py "$work/sessions"

if [ -n "${PEERS:-}" ]; then
    for peer in basilk@0.2.1 rust-kanban@0.10.5; do
        nice -n 19 cargo install --quiet --locked --root "$work/peers" --target-dir "$work/peers/target" "$peer"
    done
    rm -rf "$work/peers/target"
fi

only=floor,floor-dirty,raw,tafelrunde,tafelrunde-1000,tafelrunde-10000
command -v vim >/dev/null && only+=,vim-50,vim-1000,vim
command -v nano >/dev/null && only+=,nano
for peer in basilk rust-kanban; do
    [ -x "$work/peers/bin/$peer" ] && only+=",$peer-50,$peer-1000,$peer-10000"
done
args=("$@")
[ $# -gt 0 ] || args=(--only "$only" --rounds 3 --callgrind --json "$work/results.json")

"$work/venv/bin/python" tuibench.py peers.toml --var "OPEN=$open" --var "S=$work/sessions" --var "P=$work/peers/bin" "${args[@]}"
ls -l "$root/target/release/tafelrunde" | awk '{printf "\nbinary: %.2f MB\n", $5 / 1e6}'
mkdir -p "$work/sessions/confirm" && rm -rf "$work/sessions/confirm"/* && cp "$work/sessions/sample.ron" "$work/sessions/confirm/s.ron"
# shellcheck disable=SC2086
"$work/venv/bin/python" confirm.py "$work/sessions/confirm" $open "$work/sessions/confirm/s.ron"
