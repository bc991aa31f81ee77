#!/usr/bin/env bash
# A moving picture of a real terminal: typed above in the console, standing below on the screen with Enter.
# Needs what make.sh needs. Frames are taken from the window while it happens; nothing is painted.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$PWD/target/release/tafelrunde
room=$(mktemp -d); pids=()
bye() { tmux -L moving kill-server 2>/dev/null || :; kill "${pids[@]}" 2>/dev/null || :; sleep 0.5; rm -rf "$room"; }
trap bye EXIT
export TAFELRUNDE_NOW=2026-11-21T18:04:07+01:00 TAFELRUNDE_STATE=$room/state TAFELRUNDE_CONFIG=$room/config COLORTERM=truecolor LANG=C.UTF-8 LC_ALL=C.UTF-8
"$program" demo "$room/lindbrueck.ron" </dev/null >/dev/null
Xvfb -displayfd 3 -screen 0 1600x1200x24 -nolisten tcp 3>"$room/display" >/dev/null 2>&1 & pids+=($!)
until [ -s "$room/display" ]; do sleep 0.1; done
export DISPLAY=":$(cat "$room/display")"
tmux -L moving -f /dev/null new-session -d -x 80 -y 44 "$program --theme dark --lang de open $room/lindbrueck.ron"
tmux -L moving set -g status off
tmux -L moving set -ga terminal-overrides ',*:RGB'
tmux -L moving split-window -v -l 18 "$program --lang de screen $room/lindbrueck.ron"
tmux -L moving select-pane -t 0
kitty --config NONE --title moving -o font_family="JetBrains Mono" -o font_size=11 -o remember_window_size=no \
  -o initial_window_width=80c -o initial_window_height=44c -o linux_display_server=x11 tmux -L moving attach >/dev/null 2>&1 & pids+=($!)
until window=$(xdotool search --onlyvisible --name moving 2>/dev/null | tail -1) && [ -n "$window" ]; do sleep 0.1; done
sleep 2
press() { tmux -L moving send-keys -t 0 "$@"; }
frame() { count=$((count + 1)); import -window "$window" -depth 8 "$room/$(printf %03d "$count").png"; }
count=0; frame; frame
press Right; sleep 0.3; frame; frame
press -l -- -; sleep 0.2; frame
text='Kein Treffpunkt am Abend #wohn'
for ((at = 0; at < ${#text}; at += 3)); do press -l -- "${text:at:3}"; sleep 0.1; frame; done
press Enter; sleep 0.3; frame; frame; frame
press Escape; sleep 0.3; frame
press u; sleep 0.3; frame; frame; frame
convert -delay 40 -loop 0 "$room"/*.png -resize 75% -colors 64 -layers Optimize screenshots/moving.gif
identify screenshots/moving.gif | tail -1; ls -la screenshots/moving.gif
