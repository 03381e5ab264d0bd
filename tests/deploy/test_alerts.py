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
    file = tmp_path / "tests.yml"
    text = RULES.format(rules=DEPLOY / "alerts.yml", seconds=SECONDS, one=one, two=two, woken=woken)
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
