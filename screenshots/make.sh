#!/usr/bin/env bash
# Makes every picture of this folder from a real terminal under Xvfb; nothing is painted.
#   apt-get install -y --no-install-recommends xvfb kitty libgl1-mesa-dri xterm imagemagick xdotool x11-utils \
#       fonts-jetbrains-mono fonts-dejavu-core tmux
# A fixed clock and a fresh copy of the sample make the pictures stable. Give names to make only those.
set -euo pipefail
cd "$(dirname "$0")/.."
cargo build --release --quiet
program=$PWD/target/release/tafelrunde
room=$(mktemp -d); trap 'rm -rf "$room"' EXIT
wanted=("$@")

shot() { # name, size, terminal, arguments of the program before the file …, --, what is pressed …
  local name=$1 size=$2 terminal=$3 arguments=(); shift 3
  while [ $# -gt 0 ] && [ "$1" != -- ]; do arguments+=("$1"); shift; done; shift || true
  [ ${#wanted[@]} -eq 0 ] || [[ " ${wanted[*]} " == *" $name "* ]] || return 0
  rm -rf "$room"/*; TAFELRUNDE_NOW=2026-11-20T16:30:00+01:00 "$program" demo "$room/lindbrueck.ron" </dev/null >/dev/null
  SHOT_ENV="TAFELRUNDE_NOW=2026-11-21T18:04:07+01:00 TAFELRUNDE_STATE=$room/state TAFELRUNDE_CONFIG=$room/config COLORTERM=truecolor" \
    screenshots/shot.sh -t "$terminal" -g "$size" "$@" -o "screenshots/$name.png" -- "$program" "${arguments[@]}" open "$room/lindbrueck.ron" >/dev/null
  echo "screenshots/$name.png"
}

dark=(--theme dark) light=(--theme light)
shot home         120x36 kitty "${dark[@]}"  --
shot home-en      120x36 kitty "${dark[@]}" --lang en --
shot light        120x36 kitty "${light[@]}" --
shot light-en     120x36 kitty "${light[@]}" --lang en --
shot xterm        120x36 xterm "${dark[@]}"  --
shot wide         240x67 kitty "${light[@]}" --
shot analysis     120x36 kitty "${dark[@]}"  -- -k z -k Right -k Down -k Down -k Down -k Down
shot goals        120x36 kitty "${dark[@]}"  -- -k F3 -k z -k Down -k Down -k Down
shot plan         120x36 kitty "${dark[@]}"  -- -k F4 -k z
shot plan-near    120x36 kitty "${light[@]}" -- -k F4 -k z -k greater -k greater -k greater
shot capture      120x36 kitty "${dark[@]}"  -- -k F3 -k Down -k Down -k n -T 'Abendbus einrichten @FB 4 bis Q2 2028 118.000 EUR/J !1'
shot complete     120x36 kitty "${light[@]}" -- -k minus -T 'Abends kein Bus #wo'
shot filter       120x36 kitty "${dark[@]}"  -- -k slash -T 'kita'
shot send          80x24 kitty "${light[@]}" -- -k m
shot form         120x36 kitty "${dark[@]}"  -- -k F3 -k Down -k Down -k Return
shot form-80x24    80x24 kitty "${light[@]}" -- -k F3 -k Down -k Down -k Return
shot help         120x36 kitty "${dark[@]}"  -- -k F1
shot kanban       120x36 kitty "${dark[@]}"  -- -k F3 -k Down -k Down -k a -k z
shot kanban-80x24  80x24 kitty "${light[@]}" -- -k F3 -k Down -k Down -k a
shot clusters     120x36 kitty "${light[@]}" -- -k z -k a -k Right -k Down -k m -k n -T 'Wege und Busse' -k Return -k m -k a -k m -k a -k m -k n -T 'Betreuung zu Randzeiten' -k Return -k m -k b -k Right
shot thread       120x36 kitty "${dark[@]}"  -- -k colon -T '2.1.1' -k Return -k r
shot thread-60x18  60x18 kitty "${light[@]}" -- -k colon -T '2.1.1' -k Return -k r
shot sums         120x36 kitty "${light[@]}" -- -k dollar
shot sums-80x24    80x24 kitty "${dark[@]}"  -- -k dollar -k Tab -k Tab
shot proposal     120x36 kitty "${dark[@]}"  -- -k F4 -k z -k colon -T 'Rat: Zielvereinbarung' -k Return -k ctrl+Right -k ctrl+Right
shot palette      120x36 kitty "${light[@]}" -- -k colon -T 'bus'
shot marks        120x36 kitty "${dark[@]}"  -- -k Right -k space -k space -k space -k m
shot log          120x36 kitty "${dark[@]}"  -- -k minus -T 'Abends kein Bus am Wochenende #5' -k Return -k Escape -k shift+Up -k shift+Up -k F3 -k Down -k Down -k m -k s -T 'Kosten offen' -k Return -k L
shot then         120x36 kitty "${light[@]}" -- -k minus -T 'Abends kein Bus am Wochenende #5' -k Return -k Escape -k d -k L -k Down -k Return
shot form-resolution 120x36 kitty "${dark[@]}" -- -k colon -T 'B3' -k Return
shot ascii         80x24 xterm --ascii --
shot home-80x24    80x24 kitty "${dark[@]}"  --
shot goals-80x24   80x24 kitty "${light[@]}" -- -k F3
shot plan-80x24    80x24 kitty "${dark[@]}"  -- -k F4
shot home-60x18    60x18 kitty "${light[@]}" --
shot home-48x18    48x18 kitty "${light[@]}" --

# What the room sees: a console that puts something on stage, and the screen that follows it, at a room's size.
scene() { # name, size, keys of the console …
  local name=$1 size=$2; shift 2
  [ ${#wanted[@]} -eq 0 ] || [[ " ${wanted[*]} " == *" $name "* ]] || return 0
  local file=$room/$name/lindbrueck.ron; mkdir -p "$room/$name"; TAFELRUNDE_NOW=2026-11-20T16:30:00+01:00 "$program" demo "$file" </dev/null >/dev/null
  export TAFELRUNDE_NOW=2026-11-21T18:04:07+01:00 TAFELRUNDE_STATE=$room/state TAFELRUNDE_CONFIG=$room/config COLORTERM=truecolor
  tmux -L shots new-session -d -x 120 -y 36 "$program open $file"
  ( sleep 2.5; for key in "$@"; do tmux -L shots send-keys "$key"; sleep 0.2; done ) &
  SHOT_ENV="TAFELRUNDE_NOW=$TAFELRUNDE_NOW TAFELRUNDE_STATE=$TAFELRUNDE_STATE TAFELRUNDE_CONFIG=$TAFELRUNDE_CONFIG COLORTERM=truecolor" \
    screenshots/shot.sh -t kitty -g "$size" -s 16 -d 4.5 -o "screenshots/$name.png" -- "$program" screen "$file" >/dev/null
  wait; tmux -L shots kill-server
  echo "screenshots/$name.png"
}
scene screen-title 60x18 b
scene two-screen   60x18 Right
scene screen-goal  60x18 F3 Down Down Down Down Down Down Down
scene screen-sums  80x24 s
scene screen-plan  80x24 F4
scene screen-card  48x18 Right Down Down p
scene screen-thread 60x18 : 2 . 1 . 1 Enter r
scene screen-kanban 60x18 F3 Down Down a
scene screen-years 80x24 '$' Tab Tab Tab
scene screen-wide  240x67 Right

# The console beside it: the same moment from the facilitator's side.
pair() {
  [ ${#wanted[@]} -eq 0 ] || [[ " ${wanted[*]} " == *" two-console "* ]] || return 0
  local file=$room/pair/lindbrueck.ron; mkdir -p "$room/pair"; TAFELRUNDE_NOW=2026-11-20T16:30:00+01:00 "$program" demo "$file" </dev/null >/dev/null
  export TAFELRUNDE_NOW=2026-11-21T18:04:07+01:00 TAFELRUNDE_STATE=$room/state TAFELRUNDE_CONFIG=$room/config
  tmux -L shots new-session -d -x 60 -y 18 "$program screen $file"
  SHOT_ENV="TAFELRUNDE_NOW=$TAFELRUNDE_NOW TAFELRUNDE_STATE=$TAFELRUNDE_STATE TAFELRUNDE_CONFIG=$TAFELRUNDE_CONFIG COLORTERM=truecolor" \
    screenshots/shot.sh -t kitty -g 120x36 -d 2.5 -k Right -k v -o screenshots/two-console.png -- "$program" --theme dark open "$file" >/dev/null
  tmux -L shots kill-server
  echo screenshots/two-console.png
}
pair
