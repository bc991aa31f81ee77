#!/usr/bin/env python3
"""How long until an edit is called saved, beside what the disk itself takes.

    confirm.py FOLDER COMMAND...        FOLDER lies on the disk of the session that COMMAND opens

Presses keys that move the selected card and waits for the header's "gespeichert HH:MM:SS" to come back; between two of them a
line of the same length is appended and synced by this script in the same folder. Medians of both, and their ratio.
"""

from __future__ import annotations

import os
import statistics
import sys
import time

from tuibench import Session, now, parse_keys

EDITS = 40
LINE = b"x" * 400 + b"\n"
MS = 1_000_000


def sync_ms(fd: int) -> float:
    start = now()
    os.write(fd, LINE)
    os.fdatasync(fd)
    return (now() - start) / MS


def main() -> None:
    folder, command = sys.argv[1], sys.argv[2:]
    env = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", LANG="de_DE.UTF-8")
    session = Session(command, 120, 36, env, None)
    session.settle(300, 3000)
    fd = os.open(os.path.join(folder, "sync-probe"), os.O_CREAT | os.O_WRONLY | os.O_APPEND)
    confirmed, frames, synced = [], [], []
    for key in parse_keys(f"(<S-Down><S-Up>)*{EDITS // 2}"):
        synced.append(sync_ms(fd))
        start = session.press(key)
        session.log.clear()
        # The first frame says that it is being saved, a later one that it is.
        session.burst(start, 40, 500)
        times = [(when - start) / MS for when, data in session.log]
        frames.append(times[0])
        confirmed.append(times[-1])
        session.settle(100, 2500)
        time.sleep(0.05)
    session.close(parse_keys("q"))
    os.close(fd)
    os.unlink(os.path.join(folder, "sync-probe"))
    frame, done, disk = (statistics.median(v) for v in (frames, confirmed, synced))
    print(f"key to frame p50 {frame:.2f} ms, to the frame that says saved p50 {done:.2f} ms, "
          f"fdatasync of the same disk p50 {disk:.2f} ms; beyond the key's own frame {(done - frame) / disk:.2f} x fdatasync")


if __name__ == "__main__":
    main()
