#!/usr/bin/env bash
# Plays a strategy workshop and a council evening from the first minute to the last, console and screen side by side in two
# real terminals, and takes a picture wherever it is worth one; nothing is painted. Needs what make.sh needs.
# The time stands in a file, so that steps take the minutes they take without anybody waiting.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -n "${KEEP:-}" ] || cargo build --release --quiet
program=$PWD/target/release/tafelrunde
room=$(mktemp -d)
kids() { local kid; for kid in $(pgrep -P "$1" 2>/dev/null); do kids "$kid"; echo "$kid"; done; }
trap 'kill $(kids $$) 2>/dev/null || :; sleep 0.3; kill -9 $(kids $$) 2>/dev/null || :; rm -rf "$room"' EXIT
export TAFELRUNDE_NOW=$room/clock TAFELRUNDE_STATE=$room/state TAFELRUNDE_CONFIG=$room/config COLORTERM=truecolor
export LANG=C.UTF-8 LC_ALL=C.UTF-8; unset NO_COLOR WAYLAND_DISPLAY
Xvfb -displayfd 3 -screen 0 2560x1600x24 -nolisten tcp 3>"$room/display" >/dev/null 2>&1 &
until [ -s "$room/display" ]; do sleep 0.1; done
DISPLAY=":$(cat "$room/display")"; export DISPLAY

date=2026-11-28 zone=+01:00
at() { echo "${date}T$1:00$zone" >"$room/clock.new"; mv "$room/clock.new" "$room/clock"; } # a clock is never half a clock

terminal() { # name, size, letters, command …
  local name=$1 size=$2 letters=$3; shift 3
  kitty --config NONE --title "$name" -o allow_remote_control=yes --listen-on "unix:$room/$name" -o font_family='JetBrains Mono' \
    -o font_size="$letters" -o background=#11151c -o foreground=#d8dee9 -o remember_window_size=no -o initial_window_width="${size%x*}c" \
    -o initial_window_height="${size#*x}c" -o window_padding_width=6 -o confirm_os_window_close=0 -o enable_audio_bell=no \
    -o linux_display_server=x11 "$@" >/dev/null 2>&1 &
  until xdotool search --onlyvisible --name "^$name\$" >/dev/null 2>&1; do sleep 0.1; done
  sleep 1.5
}

send() { kitty @ --to "unix:$room/desk" send-text -- "$1"; sleep "${gap:-0.12}"; }
keys() { # <Enter>, <F7> …; everything else is typed as it stands
  local rest=$1 name
  while [ -n "$rest" ]; do
    if [[ $rest =~ ^\<([A-Za-z0-9+]+)\> ]]; then
      name=${BASH_REMATCH[1]}; rest=${rest#"<$name>"}
      case $name in
        Enter) send '\r' ;; Esc) send '\x1b'; sleep 0.2 ;; Tab) send '\t' ;; Back) send '\x7f' ;; Space) send ' ' ;;
        Up) send '\x1b[A' ;; Down) send '\x1b[B' ;; Right) send '\x1b[C' ;; Left) send '\x1b[D' ;; Home) send '\x1b[H' ;; End) send '\x1b[F' ;;
        F2) send '\x1bOQ' ;; F3) send '\x1bOR' ;; F4) send '\x1bOS' ;; F6) send '\x1b[17~' ;; F7) send '\x1b[18~' ;; F8) send '\x1b[19~' ;;
        Ctrl+g) send '\x07' ;; Ctrl+s) send '\x13' ;; *) echo "no key $name" >&2; exit 2 ;;
      esac
    else
      name=${rest%%<*}; [ -n "$name" ] || name='<'
      rest=${rest#"$name"}; gap=0.06 send "${name//\\/\\\\}"
    fi
  done
}
lines() { local line; while IFS= read -r line; do keys "$line<Enter>"; done; }
picture() { # of console or screen
  sleep "${3:-0.6}"
  import -window "$(xdotool search --onlyvisible --name "^$1\$" | tail -1)" -depth 8 -strip "screenshots/evening-$1-$2.png"
  echo "screenshots/evening-$1-$2.png"
}
cards() { sed -E 's/^([-+!*]) ([0-9]) (.*)$/\1 \3 #\2/' tests/suite/evening/cards.txt; }
clusters() { # the first six cards of three heaps
  keys 'mnWege und Wohnen<Enter>mamamnBetreuung und Beruf<Enter>mbmbmbmnLernen<Enter>mcmc'
}
lights() { local rest; for rest in '4 1 0' '2 1 0' '1 0 0' '1 0 0'; do keys "$rest<Enter>"; done; }
begins() { at "$1"; keys '<F7>'; [ -z "${2:-}" ] || keys "$2"; keys '<Enter>'; } # the next step, at this time

# The strategy workshop: 18:00, thirty people at six tables.
file=$room/strategy/lindbrueck.ron; mkdir -p "$room/strategy"
date=2026-07-13 zone=+02:00; at 17:30
"$program" new "$file" --name 'Stadt Lindbrück' --kind kommune --council-date 11.3.2026 </dev/null >/dev/null
terminal desk 120x36 13 "$program" --theme dark open "$file"
terminal wall 80x24 16 "$program" screen "$file"; xdotool search --onlyvisible --name '^wall$' windowmove 1300 0
keys '<F7>n<Down><Down><Down>18:00<Down>Ratssaal<Down>6<Down><Down><Enter>Rat<Tab>12<Tab><Enter>Verwaltung<Tab>10<Tab><Enter>Vereine und Träger<Tab>8<Ctrl+s>a'
picture desk before
keys 'W'
begins 18:02; picture wall agenda
begins 18:12; keys 'g<Enter><Enter>345566778845675672348965566777'; picture desk scale
keys 's'; picture wall scale; keys '<Esc>'
begins 18:17; keys '<F2>1234560'; keys 'tFahrradstellplätze am Rathaus<Enter><Esc>tWer zahlt den Bus am Sonntag?<Enter><Esc>tOrtsumgehung<Enter><Esc>'
begins 18:37
begins 18:43; keys 'C'; at 18:50; picture wall countdown 3; keys '<Back>'
begins 18:58; keys 'gWas fehlt Familien bei uns?<Enter>-'
cards | head -35 | lines
keys '-Niemand weiß, wer für Spielplätze'; picture desk cards
keys '<Ctrl+g>'; picture wall cards
keys ' zuständig ist #5<Enter><Esc>'
for _ in $(seq 36); do keys 'g'; done; keys 'KQ'
begins 19:22; keys 'g<Home><Down>'
clusters; picture desk clusters
keys '<Right>'
begins 19:43; picture wall break; keys '<F7>x'; picture desk on-time; keys '<Enter>'
begins 19:56; keys '<F2>a<Right><Home><Space><Space><Space><Space><Space><Space><Space><Space><F7>g'
keys '<Enter><Enter>'
keys '<Ctrl+s>16<Enter>4<Enter>22<Enter>9<Enter>'; picture desk dots
keys '19<Enter>20<Enter>18<Enter>12<Enter>s'; picture wall dots; keys '<Esc>'
begins 20:09; keys '<F3>nz: Jede Familie kommt auch abends nach Hause. #5<Enter><Esc>'
begins 20:31; keys 's'; at 20:32; picture wall speaking 3; keys '<Back>g<Enter>'
lines <<'SAID'
Der Bus entscheidet, wer abends mitmachen kann.
Kita-Zeiten und Schichten passen nicht zusammen.
Lernen braucht Mittagessen und Ruhe.
Beratung muss zu den Leuten kommen.
Spielplätze sind Treffpunkte, auch für Große.
Das Bündnis braucht eine, die einlädt.
SAID
keys '<Enter>x<Esc>'
begins 20:46; keys '<F6>nFamilien in Wechselschicht<Ctrl+s>nPflegende Jugendliche<Ctrl+s>'
begins 20:53; keys 'T'; keys '-'; picture desk topics; keys '<Esc>'
begins 20:58; keys 'g<Enter>'
sed '1,/^Blitzlicht$/d' tests/suite/evening/sentences.txt | head -9 | lines
keys '<Enter>x<Esc><F7>'; picture desk agenda
keys 'A'; picture wall altered; keys 'WA'
keys 'q'; sleep 1; kill $(kids $$) 2>/dev/null || :; sleep 0.5
[ -z "${MINUTES:-}" ] || "$program" minutes "$file" --workshop last >"$MINUTES"

# The council evening: 18:00, the draft of the goal agreement.
Xvfb -displayfd 3 -screen 0 2560x1600x24 -nolisten tcp 3>"$room/display2" >/dev/null 2>&1 &
until [ -s "$room/display2" ]; do sleep 0.1; done
DISPLAY=":$(cat "$room/display2")"; export DISPLAY
file=$room/council/lindbrueck.ron; mkdir -p "$room/council"; rm -f "$room/desk" "$room/wall"
date=2027-01-13 zone=+01:00; at 17:40
"$program" demo "$file" </dev/null >/dev/null
terminal desk 120x36 13 "$program" --theme light open "$file"
terminal wall 80x24 16 "$program" screen "$file"; xdotool search --onlyvisible --name '^wall$' windowmove 1300 0
keys '<F7>aW'
begins 18:01; begins 18:06; keys '<F8>'; picture desk overview; keys '<Esc>'
begins 18:16; keys ':2.1.1<Enter>r'; picture wall thread; keys '<Esc>'
begins 18:32; keys ':2.1.1<Enter>msHöhe der Mittel<Enter>:2.2.1<Enter>mv:2.1<Enter>#<Enter>n11 3 1<Enter>8 2 2<Enter>5 2<Space>'; picture desk lights
keys '1<Enter>'; lights; keys 's'; picture wall lights; keys '<Esc>'
begins 19:27; keys '$'; picture desk money; keys '<Esc>'
begins 19:48; keys 'E'; picture desk papers; keys '<Esc><Esc><F2>'
keys ':Handzeichen<Enter>Soll der Entwurf so in den Ausschuss?<Enter>'; keys '30<Ctrl+s>26 1 3<Enter>'
keys 's'; picture wall hands; keys '<Esc>'
begins 19:58; keys 'A'; picture wall tonight; keys 'A<F6>a'; picture desk participation; keys '<Esc><F7>W<Esc>'; date=2028-03-01; at 10:00; keys 'Y'; picture desk report
