"""Who is woken for what, as Prometheus itself says."""

import subprocess
from pathlib import Path

import pytest

from app.web.meters import Meters
from tests.deploy.test_files import DEPLOY

SECONDS = 5
"""Between two looks, as prometheus.yml has it."""

RULES = """
rule_files: [{rules}]
evaluation_interval: {seconds}s
tests:
  - interval: {seconds}s
    input_series:
      - series: 'coperto_epoch{{job="coperto", instance="node1:8000"}}'
        values: '{one}'
      - series: 'coperto_epoch{{job="coperto", instance="node2:8000"}}'
        values: '{two}'
    alert_rule_test:
      - eval_time: 2m
        alertname: DatabaseWentBack
        exp_alerts: {woken}
"""

WOKEN = """
          - exp_annotations:
              summary: "the database went back, or was exchanged: it has another epoch"
              runbook: "RUNBOOK.md#the-database-went-back"
"""


@pytest.mark.parametrize(
    ("one", "two", "woken"),
    [
        ("7x30", "7x30", "[]"),
        ("7x10 _x3 7x20", "7x14 _x4 7x20", "[]"),  # a deploy
        ("7x10 _x1 3000000001x20", "7x11 _x2 3000000001x20", WOKEN),  # started again before NodeDown is sure
        ("7x10 _x30", "7x11 _x2 3000000001x20", WOKEN),
        ("7x10 _x30", "_x11 3000000001x20", WOKEN),  # a node that came in the place of another
    ],
)
def test_somebody_is_woken_when_the_database_went_back(
    one: str, two: str, woken: str, promtool: str, tmp_path: Path
) -> None:
    """The nodes leave, are started again and are green: in the figures nothing stays of it but the epoch."""
    checked(
        RULES.format(rules=DEPLOY / "alerts.yml", seconds=SECONDS, one=one, two=two, woken=woken), promtool, tmp_path
    )


STUCK = """
rule_files: [{rules}]
evaluation_interval: {seconds}s
tests:
  - interval: {seconds}s
    input_series:
      - series: 'coperto_epoch_lost{{job="coperto", instance="node1:8000"}}'
        values: '{lost}'
    alert_rule_test:
      - eval_time: 2m
        alertname: EpochNotRenewed
        exp_alerts: {woken}
"""

STUCK_WOKEN = """
          - exp_labels:
              job: coperto
              instance: node1:8000
            exp_annotations:
              summary: "node1:8000 stays, takes nothing, and cannot give the database another epoch"
              runbook: "RUNBOOK.md#the-database-went-back"
"""


@pytest.mark.parametrize(
    ("lost", "woken"),
    [
        ("0x30", "[]"),
        ("0x20 1 stale", "[]"),  # the second try was taken, and it left
        ("0x20 1x9", STUCK_WOKEN),
    ],
)
def test_somebody_is_woken_where_a_node_stays_without_another_epoch(
    lost: str, woken: str, promtool: str, tmp_path: Path
) -> None:
    """It answers, and nobody is sent there: no other figure tells."""
    text = STUCK.format(rules=DEPLOY / "alerts.yml", seconds=SECONDS, lost=lost, woken=woken)
    checked(text, promtool, tmp_path)


def checked(text: str, promtool: str, folder: Path) -> None:
    """Have Prometheus' own program run this test."""
    file = folder / "tests.yml"
    file.write_text(text, encoding="utf-8")
    ran = subprocess.run([promtool, "test", "rules", str(file)], check=False, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_another_epoch_is_another_number() -> None:
    pages = []
    for epoch in ("0011223344556677", "0011223344556678"):
        meters = Meters()
        meters.remembers(epoch)
        pages.append([line for line in meters.page().decode().splitlines() if line.startswith("coperto_epoch ")])
    assert len(pages[0]) == 1
    assert pages[0] != pages[1]
