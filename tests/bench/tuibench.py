#!/usr/bin/env python3
"""tuibench - measure terminal user interfaces side by side.

Runs each target under a pty, answers the terminal queries xterm would answer,
and measures start, key latency, bytes per key, CPU, idle wakeups, memory,
resize, save time and (with --callgrind) instructions per key.  Targets are
interleaved A B C A B C for N rounds; the report gives medians, the spread over
the rounds, and ratios to the first target.

    tuibench.py bench.toml [--only a,b] [--rounds 3] [--json out.json]
    tuibench.py -c 'floor=./floor' -c 'app=./app --demo' --keys 'j*100 k*100' --quit q

Needs Linux, Python >= 3.11 and pyte (screen model).  See README.md.
"""

from __future__ import annotations

import argparse
import ctypes
import fcntl
import gc
import json
import math
import os
import platform
import random
import re
import select
import shlex
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tomllib
from dataclasses import dataclass, field

import pyte

MS = 1_000_000  # ns
now = time.perf_counter_ns

# --------------------------------------------------------------------------- keys

NAMED = {
    "Enter": "\r", "Esc": "\x1b", "Tab": "\t", "BS": "\x7f", "Space": " ",
    "Up": "\x1b[A", "Down": "\x1b[B", "Right": "\x1b[C", "Left": "\x1b[D",
    "Home": "\x1b[H", "End": "\x1b[F", "PgUp": "\x1b[5~", "PgDn": "\x1b[6~",
    "S-Up": "\x1b[1;2A", "S-Down": "\x1b[1;2B", "Ins": "\x1b[2~", "Del": "\x1b[3~", "STab": "\x1b[Z", "LT": "<", "Star": "*",
    "F1": "\x1bOP", "F2": "\x1bOQ", "F3": "\x1bOR", "F4": "\x1bOS", "F5": "\x1b[15~",
    "F6": "\x1b[17~", "F7": "\x1b[18~", "F8": "\x1b[19~", "F9": "\x1b[20~", "F10": "\x1b[21~",
}
KEY = re.compile(r"<(?P<name>[A-Za-z0-9-]+)>|(?P<char>.)", re.S)


def one_key(name: str) -> bytes:
    if name.startswith("C-"):
        return bytes([ord(name[2:].upper()) & 0x1F])
    if name.startswith("M-"):
        return b"\x1b" + name[2:].encode()
    return NAMED[name].encode()


def parse_keys(script: str) -> list[bytes]:
    """'j*3 <Down> type:ab_c (jk)*2' -> one bytes object per key press ('_' = space in type:)."""
    out: list[bytes] = []
    for word in script.split():
        if word.startswith("type:"):
            out += [(" " if c == "_" else c).encode() for c in word[5:]]
            continue
        times = 1
        if m := re.fullmatch(r"(.+)\*(\d+)", word):
            word, times = m[1], int(m[2])
        if len(word) > 2 and word[0] == "(" and word[-1] == ")":
            word = word[1:-1]
        keys = [one_key(m["name"]) if m["name"] else m["char"].encode() for m in KEY.finditer(word)]
        out += keys * times
    return out


# --------------------------------------------------------------------------- terminal

# What xterm (patch 380-ish, default resources) answers.  The kitty keyboard and kitty
# graphics queries stay unanswered, as in xterm; DECRQM for unknown modes answers 0.
QUERY = re.compile(
    rb"\x1b(?:\[(?:(?P<da>[>=]?)0?c|(?P<dsr>\??[56])n|\?(?P<rqm>\d+)\$p|(?P<win>1[468])t|>0?(?P<ver>q))"
    rb"|\](?:(?P<osc>1[012])|4;(?P<pal>\d+));\?(?:\x07|\x1b\\)"
    rb"|P\+q(?P<tcap>[0-9A-Fa-f;]*)\x1b\\)"
)
CUT_QUERY = re.compile(rb"\x1b(?:[\[\]P][ -~]{0,60}\x1b?)?\Z")
RGB = {b"10": b"ffff/ffff/ffff", b"11": b"0000/0000/0000", b"12": b"ffff/ffff/ffff"}
KNOWN_MODES = {b"1": 2, b"7": 1, b"25": 1, b"1000": 2, b"1002": 2, b"1003": 2, b"1004": 2,
               b"1006": 2, b"1049": 1, b"2004": 2}
# What pyte prints as text or fails on: strings (DCS, APC, PM, SOS), CSI with < = > or an
# intermediate byte, private CSI other than set/reset mode, colon-separated SGR.
UNMODELLED = re.compile(rb"\x1b[P_^X].*?\x1b\\|\x1b\[[<=>][0-9;:]*[ -/]*[@-~]|\x1b\[\??[0-9;]*[ -/]+[@-~]"
                        rb"|\x1b\[\?[0-9;]*[@-gi-km-~]|\x1b\[[0-9;]*:[0-9;:]*m", re.S)
PARTIAL = re.compile(rb"\x1b(?:[P_^X](?:(?!\x1b\\).)*|\[[<=>?0-9;:]*[ -/]*|\][^\x07\x1b]*\x1b?)?\Z", re.S)


class Screen:
    """A pyte screen fed with bytes; sequences pyte cannot parse are dropped first."""

    def __init__(self, cols: int, rows: int):
        self.screen = pyte.Screen(cols, rows)
        self.stream = pyte.ByteStream(self.screen)
        self.rest = b""

    def feed(self, data: bytes) -> None:
        data = self.rest + data
        m = PARTIAL.search(data)
        cut = m.start() if m and len(data) - m.start() < 65536 else len(data)
        self.rest, data = data[cut:], UNMODELLED.sub(b"", data[:cut])
        try:
            self.stream.feed(data)
        except Exception as exc:  # pyte raises on some legal but rare sequences
            print(f"tuibench: pyte: {exc!r}", file=sys.stderr)

    def text(self) -> str:
        return "\n".join(line.rstrip() for line in self.screen.display)


@dataclass
class Burst:
    """Output of one frame: times in ns relative to the cause."""
    first: int
    last: int
    bytes: int


class Session:
    """One program under a pty of its own.  Only this child (and its process group) is ever signalled."""

    def __init__(self, argv: list[str], cols: int, rows: int, env: dict[str, str], cwd: str | None, cpus=None):
        self.cols, self.rows = cols, rows
        self.log: list[tuple[int, bytes]] = []   # (time, bytes) since the last sync()
        self.history: list[tuple[int, bytes]] | None = []  # the same since the start, until start() is done
        self.screen = Screen(cols, rows)
        self.eof, self.unseen, self.total, self.status = False, b"", 0, None
        self.fd, slave = os.openpty()
        self._winsize(cols, rows)
        r, w = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                os.setsid()
                fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
                for fd in (0, 1, 2):
                    os.dup2(slave, fd)
                if cwd:
                    os.chdir(cwd)
                if cpus:
                    os.sched_setaffinity(0, cpus)
                ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # die with the harness
                os.set_inheritable(w, False)
                os.write(w, struct.pack("q", now()))
                os.execvpe(argv[0], argv, env)
            except BaseException as exc:  # noqa: BLE001
                os.write(2, f"tuibench: cannot run {argv[0]}: {exc}\r\n".encode())
            os._exit(127)
        os.close(w)
        os.close(slave)
        raw = os.read(r, 8)
        os.close(r)
        self.t0 = struct.unpack("q", raw)[0] if len(raw) == 8 else now()

    def _winsize(self, cols: int, rows: int) -> None:
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, cols * 8, rows * 16))

    # -- output

    def burst(self, t0: int, quiet: float, timeout: float, limit: float = 3000) -> Burst | None:
        """Read until output came and `quiet` ms passed without more; None if none came in `timeout` ms."""
        first, last, size = None, 0, 0
        while not self.eof:
            until = t0 + timeout * MS if first is None else min(last + quiet * MS, t0 + limit * MS)
            if not select.select([self.fd], [], [], 0)[0]:
                self._answer()  # only when nothing waits to be read, so that it delays no timestamp
                wait = until - now()
                if wait <= 0:
                    break
                if not select.select([self.fd], [], [], wait / 1e9)[0]:
                    continue
            elif first is not None and now() > t0 + limit * MS:
                break
            try:
                data = os.read(self.fd, 1 << 16)
            except OSError:
                data = b""
            if not data:
                self.eof = True
                break
            last = now()
            if first is None:
                first = last
            size += len(data)
            self.total += len(data)
            self.unseen += data
            self.log.append((last, data))
            if self.history is not None:
                self.history.append((last, data))
        return None if first is None else Burst(first - t0, last - t0, size)

    def drain(self, ms: float) -> int:
        """Read whatever comes during `ms`; returns the bytes."""
        start, before = now(), self.total
        while not self.eof and (left := start + ms * MS - now()) > 0:
            self.burst(now(), left / MS, left / MS, left / MS)
        return self.total - before

    def settle(self, quiet: float = 150, limit: float = 2000) -> None:
        """Read until `quiet` ms without output; an app that never stops drawing gets `limit` ms."""
        end = now() + limit * MS
        while (left := (end - now()) / MS) > 0 and self.burst(now(), quiet, quiet, left):
            pass

    def sync(self) -> str:
        """Feed the logged output to the screen model (slow, never while timing) and return its text."""
        for _, data in self.log:
            self.screen.feed(data)
        self.log.clear()
        return self.screen.text()

    def _answer(self) -> None:
        """Reply to the queries in the output not looked at yet; a query cut in two waits for its end."""
        data, self.unseen, end = self.unseen, b"", 0
        for m in QUERY.finditer(data):
            end = m.end()
            self._write(self._reply(m))
        if m := CUT_QUERY.search(data, max(end, len(data) - 64)):
            self.unseen = m[0]

    def _reply(self, m: re.Match) -> bytes:
        g = m.groupdict()
        if g["da"] is not None:
            return {b"": b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c", b">": b"\x1b[>41;380;0c",
                    b"=": b"\x1bP!|00000000\x1b\\"}[g["da"]]
        if g["dsr"]:
            if g["dsr"].endswith(b"5"):
                return b"\x1b[0n"
            self.sync()
            c = self.screen.screen.cursor
            q = b"?" if g["dsr"].startswith(b"?") else b""
            return b"\x1b[%s%d;%dR" % (q, c.y + 1, min(c.x, self.cols - 1) + 1)
        if g["osc"]:
            return b"\x1b]%s;rgb:%s\x1b\\" % (g["osc"], RGB[g["osc"]])
        if g["pal"]:
            return b"\x1b]4;%s;rgb:8080/8080/8080\x1b\\" % g["pal"]
        if g["rqm"]:
            return b"\x1b[?%s;%d$y" % (g["rqm"], KNOWN_MODES.get(g["rqm"], 0))
        if g["win"]:
            return {b"14": b"\x1b[4;%d;%dt" % (self.rows * 16, self.cols * 8),
                    b"16": b"\x1b[6;16;8t", b"18": b"\x1b[8;%d;%dt" % (self.rows, self.cols)}[g["win"]]
        if g["ver"]:
            return b"\x1bP>|XTerm(380)\x1b\\"
        return b"\x1bP0+r%s\x1b\\" % (g["tcap"] or b"")

    # -- input

    def _write(self, data: bytes) -> None:
        try:
            os.write(self.fd, data)
        except OSError:
            self.eof = True

    def press(self, key: bytes) -> int:
        t = now()
        self._write(key)
        return t

    def resize(self, cols: int, rows: int) -> int:
        self.sync()
        self.cols, self.rows = cols, rows
        self.screen.screen.resize(rows, cols)
        t = now()
        self._winsize(cols, rows)
        return t

    # -- end

    def alive(self) -> bool:
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
        return self.status is None

    def close(self, quit_keys: list[bytes] = (), grace: float = 1500) -> bool:
        """Quit keys, then SIGTERM, then SIGKILL, each to this child only.  True if it left by itself."""
        if self.alive():
            for k in quit_keys:
                self.press(k)
                self.drain(40)
        clean = bool(quit_keys) and self._gone(grace)
        for sig in (signal.SIGTERM, signal.SIGKILL):
            if not self.alive():
                break
            os.kill(self.pid, sig)
            self._gone(grace)
        try:
            os.killpg(self.pid, signal.SIGKILL)  # helpers it left behind in its own group
        except (ProcessLookupError, PermissionError):
            pass
        if self.status is None:
            self.status = os.waitpid(self.pid, 0)[1]
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1
        return clean

    def _gone(self, ms: float) -> bool:
        end = now() + ms * MS
        while self.alive() and now() < end:
            if self.eof:
                time.sleep(0.002)
            else:
                self.burst(now(), 2, 2, 20)
        return not self.alive()


# --------------------------------------------------------------------------- /proc

def slurp(path: str) -> str:
    with open(path) as f:
        return f.read()


def cpu_ns(pid: int) -> int:
    """CPU of the process with all its threads (ns clock) plus its waited-for children (10 ms ticks)."""
    try:
        own = time.clock_gettime_ns((~pid) << 3 | 2)
        stat = slurp(f"/proc/{pid}/stat").rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return own + (int(stat[13]) + int(stat[14])) * (1_000_000_000 // os.sysconf("SC_CLK_TCK"))


def switches(pid: int) -> dict[str, int]:
    """Context switches of each thread."""
    out = {}
    try:
        for tid in os.listdir(f"/proc/{pid}/task"):
            out[tid] = sum(map(int, re.findall(r"ctxt_switches:\s+(\d+)", slurp(f"/proc/{pid}/task/{tid}/status"))))
    except OSError:
        pass
    return out


def mem_kb(pid: int, name: str) -> int:
    try:
        return int(re.search(name + r":\s+(\d+)", slurp(f"/proc/{pid}/status"))[1])
    except (OSError, TypeError):
        return 0


class Others:
    """Share of the machine's CPU that neither the harness nor its programs used: the noise in a measurement."""

    def __init__(self):
        self.at = self._sample()

    @staticmethod
    def _sample() -> tuple[float, float, float]:
        """(seconds of all CPUs, busy or stolen seconds, our own seconds)."""
        v = [int(x) / os.sysconf("SC_CLK_TCK") for x in slurp("/proc/stat").split("\n", 1)[0].split()[1:9]]
        own = os.times()
        return sum(v), sum(v) - v[3] - v[4], own.user + own.system + own.children_user + own.children_system

    def pct(self) -> float:
        a, b = self.at, self._sample()
        total = b[0] - a[0]
        return max(0.0, 100 * (b[1] - a[1] - (b[2] - a[2])) / total) if total > 0 else 0.0

    @classmethod
    def wait_for_calm(cls, below: float, patience: float) -> None:
        end = now() + patience * 1e9
        while now() < end:
            o = cls()
            time.sleep(2)
            if o.pct() < below:
                return


class Watch:
    """inotify on a directory: when was a file last written, closed or moved into place?"""

    def __init__(self, path: str):
        self.libc = ctypes.CDLL(None, use_errno=True)
        self.fd = self.libc.inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
        # IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO
        if self.libc.inotify_add_watch(self.fd, path.encode(), 0x2 | 0x8 | 0x80) < 0:
            raise OSError(f"inotify: {path}")

    def empty(self) -> None:
        try:
            while os.read(self.fd, 65536):
                pass
        except BlockingIOError:
            pass

    def last_event(self, s: Session, t0: int, quiet: float, timeout: float) -> float | None:
        """ms from t0 to the last event before `quiet` ms without one."""
        last = None
        while True:
            until = t0 + timeout * MS if last is None else last + quiet * MS
            if (wait := until - now()) <= 0:
                return None if last is None else (last - t0) / MS
            ready = select.select([self.fd] + ([] if s.eof else [s.fd]), [], [], wait / 1e9)[0]
            if self.fd in ready:
                last = now()
                self.empty()
            if s.fd in ready:
                s.burst(now(), 0.01, 0.01, 1)

    def close(self) -> None:
        os.close(self.fd)


# --------------------------------------------------------------------------- measuring

@dataclass
class Phase:
    name: str
    keys: list[bytes]
    pre: list[bytes] = field(default_factory=list)
    post: list[bytes] = field(default_factory=list)


@dataclass
class Target:
    name: str
    argv: list[str]
    phases: list[Phase]
    ready: str = ""
    quit: list[bytes] = field(default_factory=list)
    after_start: list[bytes] = field(default_factory=list)   # e.g. dismiss a splash
    save: list[bytes] = field(default_factory=list)          # keys; the last one causes the write
    save_dir: str = ""
    setup: str = ""
    cwd: str | None = None
    env: dict[str, str] = field(default_factory=dict)
    callgrind: bool = True
    callgrind_keys: int = 0
    timeout: float = 500
    rounds: int = 0                                          # 0 = as given on the command line


def pct(values: list[float], p: float) -> float:
    """Nearest-rank percentile."""
    s = sorted(values)
    return s[max(0, math.ceil(len(s) * p / 100) - 1)] if s else float("nan")


def spread(prefix: str, values: list[float], unit: str = "ms") -> dict[str, float]:
    return {f"{prefix}.p{p}_{unit}": pct(values, p) for p in (50, 95, 99)} | {
        f"{prefix}.max_{unit}": max(values, default=float("nan"))}


class Bench:
    def __init__(self, args: argparse.Namespace):
        self.a = args
        self.cols, self.rows = map(int, args.size.split("x"))
        self.rng = random.Random(1)

    def environment(self, t: Target) -> dict[str, str]:
        env = {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": os.environ.get("HOME", "/"),
               "TERM": "xterm-256color", "LANG": "C.UTF-8", "USER": os.environ.get("USER", "root")}
        return env | {k: os.path.expandvars(v) for k, v in t.env.items()}

    def spawn(self, t: Target, argv: list[str] | None = None) -> Session:
        cpus = {max(os.sched_getaffinity(0))} if self.a.pin else None
        return Session(argv or t.argv, self.cols, self.rows, self.environment(t), t.cwd, cpus)

    def start(self, t: Target, s: Session, slow: float = 1) -> dict[str, float]:
        """ms to the first complete frame and to the ready regex; the replay decides which chunk it was."""
        ready, frame, limit = re.compile(t.ready) if t.ready else None, None, self.a.start_timeout * slow
        end = s.t0 + limit * MS
        while now() < end and not s.eof:
            if not s.burst(now(), self.a.frame_gap * slow, min(200.0, (end - now()) / MS + 1), 400):
                continue
            text = s.sync()
            if frame is None and text.strip():
                frame = s.history[-1][0]
            if frame and (not ready or ready.search(text)):
                break
        m = {"start.frame_ms": (frame - s.t0) / MS} if frame else {}
        scr = Screen(s.cols, s.rows)
        for when, data in s.history if ready else ():
            scr.feed(data)
            if ready.search(scr.text()):
                m["start.ready_ms"] = (when - s.t0) / MS
                break
        s.history = None
        m["start.bytes"] = s.total
        if not frame or (ready and "start.ready_ms" not in m):
            print(f"tuibench: {t.name}: not ready within {limit:.0f} ms; screen:\n{s.sync()}", file=sys.stderr)
        return m

    def phase(self, t: Target, s: Session, p: Phase) -> dict[str, float]:
        self.send(s, p.pre)
        s.settle()
        s.sync()
        lat, first, size, silent = [], [], [], 0
        total0, cpu0, t_start = s.total, cpu_ns(s.pid), now()
        for key in p.keys:
            b = s.burst(s.press(key), self.a.gap, t.timeout)
            if b:
                lat.append(b.last / MS)
                first.append(b.first / MS)
                size.append(b.bytes)
            elif s.eof:
                print(f"tuibench: {t.name}: ended during phase {p.name}", file=sys.stderr)
                break
            else:
                silent += 1
            s.drain(self.rng.uniform(*self.a.think))
        cpu, total, n = cpu_ns(s.pid) - cpu0, s.total - total0, len(p.keys)
        wall = (now() - t_start) / 1e9
        self.dump(t, s, p.name)
        self.send(s, p.post)
        s.settle()
        m = {f"{p.name}.min_ms": min(lat, default=float("nan")), f"{p.name}.keys": n, f"{p.name}.silent": silent, f"{p.name}.first_p50_ms": pct(first, 50)}
        m |= spread(p.name, lat)
        m |= {f"{p.name}.bytes_p50": pct(size, 50), f"{p.name}.bytes_p95": pct(size, 95),
              f"{p.name}.bytes_mean": total / n, f"{p.name}.late_share": 1 - sum(size) / total if total else 0.0,
              f"{p.name}.cpu_ms_per_1000": cpu / MS / n * 1000, f"{p.name}.wall_s": wall}
        self.samples.setdefault((t.name, p.name), []).extend(lat)
        return m

    def send(self, s: Session, keys: list[bytes]) -> None:
        for k in keys:
            s.burst(s.press(k), 20, 300)

    def idle(self, s: Session) -> dict[str, float]:
        s.settle(300, 3000)
        s.drain(500)
        c0, w0, n0 = cpu_ns(s.pid), switches(s.pid), s.total
        s.drain(self.a.idle * 1000)
        c1, w1 = cpu_ns(s.pid), switches(s.pid)
        s.sync()
        per10 = 10 / self.a.idle
        return {"idle.cpu_ms_per_10s": (c1 - c0) / MS * per10, "idle.bytes_per_10s": (s.total - n0) * per10,
                "idle.wakeups_per_10s": sum(n - w0.get(t, 0) for t, n in w1.items()) * per10, "threads": len(w1)}

    def resizes(self, t: Target, s: Session) -> dict[str, float]:
        lat, size, silent, home = [], [], 0, (s.cols, s.rows)
        for i in range(self.a.resizes):
            to = (home[0] - 20, home[1] - 6) if i % 2 == 0 else home
            b = s.burst(s.resize(*to), self.a.frame_gap, 1500)
            if b:
                lat.append(b.last / MS)
                size.append(b.bytes)
            else:
                silent += 1
            s.settle(60, 500)
        if (s.cols, s.rows) != home:
            s.resize(*home)
            s.settle()
        return {"resize.p50_ms": pct(lat, 50), "resize.max_ms": max(lat, default=float("nan")),
                "resize.bytes_p50": pct(size, 50), "resize.silent": silent}

    def saves(self, t: Target, s: Session) -> dict[str, float]:
        w, lat = Watch(t.save_dir), []
        try:
            for _ in range(self.a.saves):
                self.send(s, t.save[:-1])
                s.settle(100, 1000)
                w.empty()
                ms = w.last_event(s, s.press(t.save[-1]), 150, 5000)
                if ms is not None:
                    lat.append(ms)
                s.settle(100, 1000)
        finally:
            w.close()
        return {"save.p50_ms": pct(lat, 50), "save.max_ms": max(lat, default=float("nan")), "save.n": len(lat)}

    def dump(self, t: Target, s: Session, what: str) -> None:
        text = s.sync()
        if self.a.dump:
            os.makedirs(self.a.dump, exist_ok=True)
            with open(os.path.join(self.a.dump, f"{t.name}.{what}.txt"), "w") as f:
                f.write(text + "\n")

    def setup(self, t: Target) -> None:
        if t.setup:
            subprocess.run(["bash", "-ec", t.setup], check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)

    def round(self, t: Target) -> dict[str, float]:
        self.setup(t)
        if self.a.calm:
            Others.wait_for_calm(self.a.calm, self.a.patience)
        m: dict[str, float] = {}
        noise = Others()
        starts: dict[str, list[float]] = {}
        for i in range(self.a.starts):
            s = self.spawn(t)
            try:
                for k, v in self.start(t, s).items():
                    starts.setdefault(k, []).append(v)
                if i < self.a.starts - 1:
                    s.settle(50, 1000)
                    continue
                self.send(s, t.after_start)
                s.settle()
                self.dump(t, s, "start")
                m["rss_start_mb"] = mem_kb(s.pid, "VmRSS") / 1024
                for p in t.phases:
                    m |= self.phase(t, s, p)
                if self.a.resizes:
                    m |= self.resizes(t, s)
                if self.a.idle:
                    m |= self.idle(s)
                if t.save and self.a.saves:
                    m |= self.saves(t, s)
                m["rss_peak_mb"] = mem_kb(s.pid, "VmHWM") / 1024
                self.dump(t, s, "end")
            finally:
                m["quit_clean"] = float(s.close(t.quit))
        for k, v in starts.items():
            m[k] = statistics.median(v)
            m[k.replace("start.", "start.min_")] = min(v)
        m["others_cpu_pct"] = noise.pct()
        return m

    # -- instructions

    def count(self, t: Target, keys: list[bytes], pre: list[bytes], post: list[bytes]) -> int:
        """Instructions of one whole run under callgrind with these keys."""
        self.setup(t)
        with tempfile.TemporaryDirectory() as d:
            log = os.path.join(d, "log")
            s = self.spawn(t, ["valgrind", "--tool=callgrind", f"--log-file={log}",
                               f"--callgrind-out-file={d}/out", *t.argv])
            try:
                self.start(t, s, slow=5)
                self.send(s, t.after_start)
                for k in pre + keys + post:
                    s.burst(s.press(k), 30, 2000)
                s.settle(200, 3000)
            finally:
                s.close(t.quit, grace=8000)
            found = re.search(r"Collected\s*:\s*(\d+)", slurp(log))
            return int(found[1]) if found else 0

    def instructions(self, t: Target) -> dict[str, float]:
        m = {}
        for p in t.phases:
            n = min(t.callgrind_keys or self.a.callgrind_keys, len(p.keys))
            base, full = self.count(t, [], p.pre, p.post), self.count(t, p.keys[:n], p.pre, p.post)
            m["start.minstr"] = base / 1e6
            m[f"{p.name}.kinstr_per_key"] = (full - base) / n / 1e3
        return m

    # -- all

    def run(self, targets: list[Target]) -> dict:
        self.samples: dict[tuple[str, str], list[float]] = {}
        rounds: dict[str, list[dict]] = {t.name: [] for t in targets}
        extra: dict[str, dict] = {t.name: {} for t in targets}
        for r in range(self.a.rounds):
            for t in targets:
                if t.rounds and r >= t.rounds:
                    continue
                t1 = time.time()
                gc.collect()
                gc.disable()
                try:
                    rounds[t.name].append(self.round(t))
                except Exception as exc:  # one broken target must not lose the others' figures
                    print(f"tuibench: {t.name}: {exc!r}", file=sys.stderr)
                finally:
                    gc.enable()
                print(f"round {r + 1}/{self.a.rounds} {t.name}: {time.time() - t1:.1f} s", file=sys.stderr, flush=True)
        if self.a.callgrind:
            for t in targets:
                if t.callgrind:
                    extra[t.name] = self.instructions(t)
                    print(f"callgrind {t.name}: {extra[t.name]}", file=sys.stderr, flush=True)
        result = {}
        for t in targets:
            names = list(dict.fromkeys(k for r in rounds[t.name] for k in r))
            med, low, high = {}, {}, {}
            for k in names:
                v = [r[k] for r in rounds[t.name] if k in r and r[k] == r[k]]
                if v:
                    med[k], low[k], high[k] = statistics.median(v), min(v), max(v)
            for (name, phase), lat in self.samples.items():
                if name == t.name and lat:
                    med[f"{phase}.pooled_p99_ms"] = pct(lat, 99)
                    med[f"{phase}.pooled_n"] = len(lat)
            result[t.name] = {"argv": t.argv, "median": med | extra[t.name], "min": low, "max": high,
                              "rounds": rounds[t.name]}
        first = next(iter(result.values()))["median"]
        for r in result.values():
            r["ratio"] = {k: v / first[k] for k, v in r["median"].items() if first.get(k)}
        return {"when": time.strftime("%FT%TZ", time.gmtime()), "size": self.a.size, "host": platform.platform(),
                "cpu": cpu_model(), "cpus": os.cpu_count(), "options": {k: v for k, v in vars(self.a).items()},
                "targets": result}


def cpu_model() -> str:
    m = re.search(r"model name\s*:\s*(.+)", slurp("/proc/cpuinfo"))
    return m[1] if m else "?"


# --------------------------------------------------------------------------- report

GENERAL = ["start.frame_ms", "start.ready_ms", "rss_start_mb", "rss_peak_mb", "idle.cpu_ms_per_10s", "idle.wakeups_per_10s",
           "idle.bytes_per_10s", "threads", "resize.p50_ms", "resize.bytes_p50", "save.p50_ms", "start.minstr",
           "others_cpu_pct"]
PER_PHASE = ["first_p50_ms", "min_ms", "p50_ms", "p95_ms", "p99_ms", "max_ms", "bytes_p50", "bytes_p95", "late_share", "silent",
             "cpu_ms_per_1000", "kinstr_per_key"]


def num(x: float | None) -> str:
    if x is None or x != x:
        return "-"
    return f"{x:.0f}" if abs(x) >= 100 or x == int(x) else f"{x:.1f}" if abs(x) >= 10 else f"{x:.2f}"


def table(head: list[str], rows: list[list[str]]) -> str:
    width = [max(len(r[i]) for r in [head] + rows) for i in range(len(head))]
    line = lambda r: "| " + " | ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(r, width))) + " |"
    rule = "|" + "|".join("-" * (w + 2) if i == 0 else "-" * (w + 1) + ":" for i, w in enumerate(width)) + "|"
    return "\n".join([line(head), rule] + [line(r) for r in rows])


def report(res: dict, ranges: bool = False) -> str:
    out, targets = [], res["targets"]
    phases = list(dict.fromkeys(k.split(".")[0] for t in targets.values() for k in t["median"]
                                if k.endswith((".cpu_ms_per_1000", ".kinstr_per_key"))))

    def section(title: str, cols: list[str], prefix: str = "") -> None:
        cols = [c for c in cols if any(prefix + c in t["median"] for t in targets.values())]
        for what in ("median", "ratio"):
            if what == "ratio" and not any(prefix + c in t["ratio"] for t in list(targets.values())[1:] for c in cols):
                continue
            rows = []
            for name, t in targets.items():
                if not any(prefix + c in t["median"] for c in cols):
                    continue
                row = [name]
                for c in cols:
                    v = num(t[what].get(prefix + c))
                    if ranges and what == "median" and prefix + c in t["min"]:
                        v += f" ({num(t['min'][prefix + c])}..{num(t['max'][prefix + c])})"
                    row.append(v + ("x" if what == "ratio" and v != "-" else ""))
                rows.append(row)
            out.append(f"\n{title}{': ratio to ' + next(iter(targets)) if what == 'ratio' else ''}\n")
            out.append(table(["target"] + cols, rows))

    out.append(f"{res['when']}  {res['size']}  {res['cpu']} x{res['cpus']}  rounds={res['options']['rounds']}")
    section("General", GENERAL)
    for p in phases:
        section(f"Keys: {p}", PER_PHASE, p + ".")
    return "\n".join(out)


# --------------------------------------------------------------------------- command line

def load(path: str, given: dict[str, str]) -> list[Target]:
    with open(path, "rb") as f:
        conf = tomllib.load(f)
    vars_ = {k: str(v) for k, v in conf.get("vars", {}).items()} | given

    def fill(v):
        if isinstance(v, str):
            for _ in range(3):  # a variable may name another
                v = re.sub(r"\$\{(\w+)\}", lambda m: vars_.get(m[1], m[0]), v)
            return v
        if isinstance(v, dict):
            return {k: fill(x) for k, x in v.items()}
        return v

    out = []
    for name, t in conf["target"].items():
        t = fill({**conf.get("default", {}), **t, "name": name})
        name = t["name"]
        phases = [Phase(n, parse_keys(p["keys"]), parse_keys(p.get("pre", "")), parse_keys(p.get("post", "")))
                  for n, p in t.get("phase", {}).items()]
        keys = {k: parse_keys(t.get(k, "")) for k in ("quit", "after_start", "save")}
        rest = {k: t[k] for k in ("ready", "save_dir", "setup", "cwd", "env", "callgrind", "callgrind_keys",
                                  "timeout", "rounds") if k in t}
        out.append(Target(name, shlex.split(t["cmd"]), phases, **keys, **rest))
    return out


def inline(a: argparse.Namespace) -> list[Target]:
    out = []
    for i, spec in enumerate(a.command):
        m = re.match(r"([\w.-]+)=(?!=)(.*)", spec, re.S)
        name, cmd = (m[1], m[2]) if m else (f"cmd{i + 1}", spec)
        phases = [Phase("keys", parse_keys(a.keys))] if a.keys else []
        out.append(Target(name, shlex.split(cmd), phases, ready=a.ready, quit=parse_keys(a.quit), timeout=a.timeout))
    return out


def main() -> int:
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("config", nargs="*", help="TOML files with [target.NAME] tables")
    p.add_argument("-c", "--command", action="append", default=[], metavar="NAME=CMD")
    p.add_argument("--var", action="append", default=[], metavar="K=V", help="set ${K} in the config")
    p.add_argument("--only", help="comma-separated target names (regex), in this order")
    p.add_argument("--keys", default="", help="key script for -c targets")
    p.add_argument("--ready", default="", help="regex that must be on the screen (-c targets)")
    p.add_argument("--quit", default="", help="keys that end the program (-c targets)")
    p.add_argument("--timeout", type=float, default=500, help="ms to wait for output before a key counts as silent")
    p.add_argument("--size", default="120x36")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--starts", type=int, default=5, help="starts per round")
    p.add_argument("--start-timeout", type=float, default=20_000)
    p.add_argument("--gap", type=float, default=5, help="ms of quiet that end the frame a key caused")
    p.add_argument("--frame-gap", type=float, default=30, help="ms of quiet that end the first frame / a resize")
    p.add_argument("--think", type=float, nargs=2, default=(10, 30), metavar=("MIN", "MAX"), help="ms between keys, seeded")
    p.add_argument("--idle", type=float, default=10, help="seconds; 0 = skip")
    p.add_argument("--resizes", type=int, default=10)
    p.add_argument("--saves", type=int, default=10)
    p.add_argument("--pin", action="store_true", help="harness on the first CPU, programs on the last")
    p.add_argument("--calm", type=float, default=0, metavar="PCT", help="before a round wait until others use less CPU than this")
    p.add_argument("--patience", type=float, default=60, help="seconds to wait for --calm")
    p.add_argument("--callgrind", action="store_true", help="also count instructions (valgrind), once per phase")
    p.add_argument("--callgrind-keys", type=int, default=100)
    p.add_argument("--json", help="write everything here")
    p.add_argument("--dump", help="directory for screen texts after start and each phase")
    p.add_argument("--ranges", action="store_true", help="show min..max over the rounds")
    a = p.parse_args()

    targets = [t for c in a.config for t in load(c, dict(v.split("=", 1) for v in a.var))] + inline(a)
    if a.only:
        targets = [t for pat in a.only.split(",") for t in targets if re.fullmatch(pat, t.name)]
    if not targets:
        p.error("no targets")
    if a.pin:
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that finally blocks run
    res = Bench(a).run(targets)
    if a.json:
        with open(a.json, "w") as f:
            json.dump(res, f, indent=1)
    print(report(res, a.ranges))
    return 0


if __name__ == "__main__":
    sys.exit(main())
