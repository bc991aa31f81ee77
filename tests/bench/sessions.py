#!/usr/bin/env python3
"""Writes sessions of any size in the project's own format, always the same ones.

    sessions.py FOLDER          sample.ron and 1000.ron, 10000.ron: findings, and 20 goals of 50 measures each;
                                peers/NAME-SIZE: homes for the peers, 50, 1000 and 10000 cards in their own formats
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from datetime import date, timedelta
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "data" / "lindbrueck.ron"
SIZES = (1_000, 10_000)
KINDS = ("Strength", "Weakness", "Challenge", "Potential")
AREAS = ("Steuerung", "Arbeit & Betreuung", "Bildung", "Beratung", "Wohnumfeld", "Generationen")
WORDS = ("Kita Schule Beratung Verkehr Wohnraum Ferienbetreuung Bürgerservice Öffnungszeiten Großtagespflege Jugendamt "
         "Ortsteil Spielplatz Familienbüro Pflege Ehrenamt Vereine Ganztag Busverbindung Schulweg Alleinerziehende "
         "kein kaum fehlt viele gute kurze lange weite späte neue verlässliche abends in der für und bis").split()
STATUS = ("Draft", "Coordinated", "Agreed", "Resolved")
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def rank(n: int) -> str:
    """The n-th whole rank: a0 … az, b00 … bzz, c000 …"""
    length = 1
    while n >= 36 ** length:
        n -= 36 ** length
        length += 1
    digits = "".join(DIGITS[n // 36 ** at % 36] for at in reversed(range(length)))
    return chr(ord("a") + length - 1) + digits


def sentence(dice: random.Random, low: int, high: int) -> str:
    words = dice.choices(WORDS, k=dice.randint(low, high))
    return " ".join([words[0].capitalize(), *words[1:]])


def findings(count: int, dice: random.Random) -> list[str]:
    out = []
    for at in range(count):
        kind, number = KINDS[at % 4], at // 4 + 1
        dots = f"dots: {dice.randint(1, 12)}, " if at % 5 == 0 else ""
        evidence = (f'evidence: [(indicator: "{sentence(dice, 2, 3)}", value: Number("{dice.randint(1, 999)}"), '
                    f'unit: "je 1000", as_of: Year(2025), source: "{sentence(dice, 1, 3)}")]' if at % 3 == 0 else "")
        out.append(f'(id: "f{at}", kind: {kind}, number: {number}, area: "a{dice.randint(1, 6)}", '
                   f'text: "{sentence(dice, 4, 14)}", rank: "{rank(number - 1)}", {dots}{evidence})')
    return out


def goals(count: int, dice: random.Random) -> list[str]:
    return [f'(id: "g{at}", area: "a{at % 6 + 1}", number: {at // 6 + 1}, text: "{sentence(dice, 5, 9)}.", '
            f'rank: "{rank(at // 6)}", findings: ["f{at}", "f{at + 40}"])' for at in range(count)]


def measures(goals: int, each: int, dice: random.Random) -> list[str]:
    out = []
    for at in range(goals * each):
        due = date(2027, 1, 1) + timedelta(days=dice.randint(0, 1000))
        out.append(f'(id: "m{at}", goal: "g{at // each}", number: {at % each + 1}, title: "{sentence(dice, 3, 8)}", '
                   f'rank: "{rank(at % each)}", lead: "FB {dice.randint(1, 12)} {dice.choice(WORDS).capitalize()}", '
                   f'due: "{due}", once: "{dice.randint(1, 90)}000", status: {dice.choice(STATUS)})')
    return out


def plan() -> tuple[list[str], list[str]]:
    phases, events, start = [], [], date(2026, 3, 1)
    for at in range(6):
        end = start + timedelta(days=120)
        phases.append(f'(id: "p{at}", number: {at}, name: "Phase {at}", planned: (start: "{start}", end: "{end}"))')
        for step in range(4):
            day = start + timedelta(days=20 + 25 * step)
            events.append(f'(id: "e{at}{step}", phase: "p{at}", kind: Meeting, title: "Sitzung {step + 1}", planned: "{day}")')
        start = end + timedelta(days=1)
    return phases, events


def session(count: int) -> str:
    dice = random.Random(count)
    phases, events = plan()
    areas = [f'(id: "a{at}", number: {at}, name: "{name}", short: "{name}")' for at, name in enumerate(AREAS, 1)]
    lists = {"areas": areas, "findings": findings(count, dice), "goals": goals(20, dice),
             "measures": measures(20, 50, dice), "phases": phases, "events": events}
    body = "".join(f"        {name}: [\n" + "".join(f"            {row},\n" for row in rows) + "        ],\n"
                   for name, rows in lists.items())
    return (f'(\n    version: 1,\n    session: "bench{count}",\n    last_edit: 0,\n    records: (\n'
            f'        municipality: (name: "Stadt Messlingen", anchor: "2026-03-01"),\n{body}    ),\n)\n')


def basilk(home: Path, texts: list[str]) -> None:
    tasks = [{"title": text, "status": "UpNext", "priority": at % 4} for at, text in enumerate(texts)]
    write(home / ".config/basilk/911fc.json", [{"title": "Messlingen", "tasks": tasks}])


def rust_kanban(home: Path, texts: list[str]) -> None:
    """Four boards, as many as the analysis has columns."""
    day = "01/01/2026-00:00:00"
    cards = [{"id": [at, 1], "name": text, "description": text, "date_created": day, "date_modified": day,
              "due_date": "FIELD_NOT_SET", "date_completed": "FIELD_NOT_SET", "priority": "Low", "card_status": "Active",
              "tags": [], "comments": []} for at, text in enumerate(texts)]
    boards = [{"id": [at, 0], "name": kind, "description": kind, "cards": {"cards": cards[at::4]}}
              for at, kind in enumerate(KINDS)]
    write(home / "kanban_saves/kanban_01-01-2026_v1.json",
          {"boards": boards, "export_date": day, "kanban_version": "0.10.5"})


def write(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value), encoding="utf-8")


def main() -> None:
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(SAMPLE, folder / "sample.ron")
    for count in SIZES:
        (folder / f"{count}.ron").write_text(session(count), encoding="utf-8")
    for count in (50, *SIZES):
        dice = random.Random(count)
        texts = [sentence(dice, 4, 14) for _ in range(count)]
        basilk(folder / "peers" / f"basilk-{count}", texts)
        rust_kanban(folder / "peers" / f"rust-kanban-{count}", texts)


if __name__ == "__main__":
    main()
