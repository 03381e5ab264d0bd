"""What is laid out for whoever runs several nodes fits together, and fits the server."""

import json
import re
import subprocess
from inspect import isfunction
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped]  # only read here, and only ours

from app.rooms.lobby import MOST_ROOMS
from app.settings import Settings
from app.web.meters import Meters

ROOT = Path(__file__).parents[2]
APP = ROOT / "app"
DEPLOY = APP / "deploy"
RUNBOOK = DEPLOY / "RUNBOOK.md"

SERVICE = {
    "build", "command", "depends_on", "environment", "healthcheck", "image", "ports", "restart",
    "stop_grace_period", "stop_signal", "ulimits", "volumes",
}  # fmt: skip
"""Of the compose specification, what is used here."""


def laid(name: str) -> Any:
    return yaml.safe_load((DEPLOY / name).read_text(encoding="utf-8"))


def expressions() -> list[str]:
    """Everything that the dashboard and the alerts ask Prometheus."""
    dashboard = json.loads((DEPLOY / "grafana/dashboard.json").read_text(encoding="utf-8"))
    drawn = [target["expr"] for panel in dashboard["panels"] for target in panel["targets"]]
    return drawn + [rule["expr"] for rule in rules()]


def rules() -> list[dict[str, Any]]:
    return [rule for group in laid("alerts.yml")["groups"] for rule in group["rules"]]


def test_every_figure_that_is_watched_is_given() -> None:
    meters = Meters()
    meters.answered("guess", "ack")
    meters.turned_away("busy")
    meters.kept(1, 0.001)
    meters.fanned_out(0.001)
    meters.count_broker(lambda: 1.0)
    meters.remembers("0011223344556677")
    given = set(re.findall(r"^(coperto_\w+)", meters.page().decode(), re.MULTILINE))
    asked = {name for text in expressions() for name in re.findall(r"coperto_\w+", text)}
    assert len(asked) > 6
    assert asked - given == set()


COUNTING = sorted(
    name for name, what in vars(Meters).items() if isfunction(what) and not name.startswith("_") and name != "page"
)


@pytest.mark.parametrize("name", COUNTING)
def test_whatever_can_be_counted_is(name: str) -> None:
    """A figure that nobody counts stays at nothing, and whoever watches it believes that all is well."""
    files = (file for file in APP.rglob("*.py") if file.name != "meters.py")
    assert any(re.search(rf"(meters|watch)\.{name}\b", file.read_text(encoding="utf-8")) for file in files)


def test_every_label_that_is_asked_for_exists() -> None:
    labels = {
        label.strip()
        for text in expressions()
        for part in re.findall(r"by \(([^)]*)\)", text)
        for label in part.split(",")
    }
    assert labels <= {"le", "instance", "viewer", "result", "code"}


def test_the_alarm_comes_before_the_house_is_full() -> None:
    (most,) = [int(m) for rule in rules() for m in re.findall(r"coperto_dinners > (\d+)", rule["expr"])]
    assert most == MOST_ROOMS * 4 // 5


def test_whatever_is_watched_with_a_chapter_has_an_alert() -> None:
    """A row of "What to watch" that sends to a chapter is also what somebody is woken for."""
    watched = re.findall(
        r"^\| `(\w+)[^|]*\|[^|]*\|[^|]*\]\(#([\w-]+)\)", RUNBOOK.read_text(encoding="utf-8"), re.MULTILINE
    )
    woken = {(re.sub("_bucket$", "", name), rule["annotations"]["runbook"].partition("#")[2])
             for rule in rules() for name in re.findall(r"[a-z_]{2,}", rule["expr"])}  # fmt: skip
    assert len(watched) > 6
    assert set(watched) - woken == set()


def test_every_alert_has_its_chapter() -> None:
    chapters = {
        re.sub(r"[^a-z ]", "", title.lower()).replace(" ", "-")
        for title in re.findall(r"^#+ (.+)$", RUNBOOK.read_text(encoding="utf-8"), re.MULTILINE)
    }
    named = {rule["annotations"]["runbook"].partition("#")[2] for rule in rules()}
    assert named - chapters == set()


def test_the_services_fit_together() -> None:
    compose = laid("compose.yaml")
    services = compose["services"]
    assert {name: service.keys() - SERVICE for name, service in services.items() if service.keys() - SERVICE} == {}
    for service in services.values():
        assert set(service.get("depends_on", ())) <= services.keys()
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            assert (DEPLOY / source).exists() if source.startswith(".") else source in compose["volumes"], volume
    hosts = set(re.findall(r"(\w+):8000", (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")))
    assert hosts == set(re.findall(r"(\w+):8000", (DEPLOY / "nginx.conf").read_text(encoding="utf-8")))
    assert hosts == {
        target.partition(":")[0]
        for target in laid("prometheus.yml")["scrape_configs"][0]["static_configs"][0]["targets"]
    }
    assert hosts <= services.keys()


def test_the_nodes_differ_in_nothing_and_what_is_set_exists() -> None:
    services = laid("compose.yaml")["services"]
    one, two = services["node1"], services["node2"]
    assert one == two
    ours = {name.upper() for name in Settings.model_fields}
    assert one["environment"].keys() - ours == {"FORWARDED_ALLOW_IPS"}, "this one is uvicorn's"
    asked = set(re.findall(r"\$\{(\w+):\?", (DEPLOY / "compose.yaml").read_text(encoding="utf-8")))
    assert asked == set(re.findall(r"^(\w+)=", (DEPLOY / "example.env").read_text(encoding="utf-8"), re.MULTILINE))


def test_no_balancer_writes_paths_down() -> None:
    """That of the projector without a script holds its link."""
    assert re.search(r"^\s*access_log off;", (DEPLOY / "nginx.conf").read_text(encoding="utf-8"), re.MULTILINE)
    (form,) = re.findall(r"log-format \"(.*)\"", (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8"))
    assert set(re.findall(r"%(\w+)", form)) <= {"ci", "ft", "b", "s", "ST", "B", "TR", "Tw", "Tc", "Tr", "Ta"}


def test_prometheus_takes_its_files(promtool: str) -> None:
    subprocess.run([promtool, "check", "config", str(DEPLOY / "prometheus.yml")], check=True, capture_output=True)


def composed(compose: str, folder: Path, *names: str) -> dict[str, Any]:
    """The services as the program understands them, of these files together."""
    for name in names:
        # Distributions still have one that does not know that a project has a name.
        text = re.sub(r"^name:.*\n", "", (DEPLOY / name).read_text(encoding="utf-8"), flags=re.MULTILINE)
        (folder / name).write_text(text, encoding="utf-8")
    environment = {
        "PATH": "/usr/bin:/bin",
        "COMPOSE_FILE": ":".join(names),
        "POSTGRES_PASSWORD": "x",
        "GRAFANA_PASSWORD": "x",
        "PUBLIC_URL": "https://dinner.example",
    }
    said = subprocess.run([compose, "config"], check=True, capture_output=True, cwd=folder, env=environment).stdout
    services: dict[str, Any] = yaml.safe_load(said)["services"]
    return services


def test_compose_takes_its_file(compose: str, tmp_path: Path) -> None:
    assert composed(compose, tmp_path, "compose.yaml").keys() == laid("compose.yaml")["services"].keys()


def test_compose_takes_both_files_for_https(compose: str, tmp_path: Path) -> None:
    """In the order of the runbook: the port is open, and what HAProxy reads is where it is told to look."""
    (together,) = set(re.findall(r"COMPOSE_FILE=([\w.:]+)", RUNBOOK.read_text(encoding="utf-8")))
    alone, balancer = (
        composed(compose, tmp_path, *names)["balancer"] for names in (["compose.yaml"], together.split(":"))
    )
    added = [port for port in balancer["ports"] if port not in alone["ports"]]
    assert [(str(port["published"]), port["target"]) for port in added] == [("443", 8443)]
    (mounted,) = set(balancer["volumes"]) - set(alone["volumes"])
    assert mounted == f"{tmp_path / 'site.pem'}:{balancer['environment']['PEM']}:ro"
    read = set(re.findall(r"\$\{(\w+)\}", (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8")))
    assert read == balancer["environment"].keys(), "of what has no other value"
    assert together in (DEPLOY / "example.env").read_text(encoding="utf-8")


def test_the_runbook_says_what_compose_would_start() -> None:
    """And that nothing of it is what the tests start: a reader must not take one for the other."""
    images = [service["image"] for service in laid("compose.yaml")["services"].values()]
    images += re.findall(r"^FROM (\S+)", (ROOT / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
    (told,) = re.findall(r"^\*\*What is tried, .*?\n\n", RUNBOOK.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    named = {(name.lower(), version) for name, version in re.findall(r"(\w+) (\d+(?:\.\d+)?)", told)}
    called = {"postgres": "postgresql"}
    for image in set(images) - {"coperto"}:
        name, version = re.findall(r"(\w+):v?(\d+(?:\.\d+)?)", image)[0]
        assert (called.get(name, name), version) in named, image


@pytest.mark.parametrize(("allowed", "lines"), [("20000", 8_000), ("1073741816", 104_857), ("unlimited", 104_857)])
def test_the_balancer_gets_as_many_lines_as_it_has_places(allowed: str, lines: int) -> None:
    """Without containers: as the runbook has it typed, on systems that allow so many files."""
    typed = re.findall(r"^(?:files=|NODE1=).*$", RUNBOOK.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(typed) == 2
    shell = [f"ulimit() {{ echo {allowed}; }}", "haproxy() { echo $MOST_LINES; }", *typed]
    for name in ("sh", "bash"):
        said = subprocess.run([name, "-c", "\n".join(shell)], check=True, capture_output=True, text=True).stdout
        assert int(said) == lines
    (files,) = re.findall(r"fd-hard-limit (\d+)", (DEPLOY / "haproxy.cfg").read_text(encoding="utf-8"))
    assert int(files) == laid("compose.yaml")["services"]["balancer"]["ulimits"]["nofile"]
    assert lines < int(files) / 2


SECRETS = (".env", "key", "site.pem", "privkey.pem", "coperto-2026-11-26.dump")
"""What the runbook has people lay into app/deploy."""


def test_what_is_laid_there_stays_out_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes((ROOT / ".gitignore").read_bytes())
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    asked = [f"app/deploy/{name}" for name in (*SECRETS, "example.env", "https.yaml")]
    ask = ["git", "-C", str(tmp_path), "check-ignore", *asked]
    kept_out = subprocess.run(ask, check=True, capture_output=True, text=True).stdout.split()
    assert kept_out == [f"app/deploy/{name}" for name in SECRETS]


def test_what_is_laid_there_stays_out_of_the_image() -> None:
    rules = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert "app/deploy" in rules[rules.index("!app") :]
    assert not [rule for rule in rules if rule.startswith("!app/")]
