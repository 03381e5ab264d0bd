"""Which language greets whom."""

import pytest

from app.i18n import choose
from app.i18n.terminal import language_of_terminal


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("it-IT,it;q=0.9,en;q=0.8", "it"),
        ("en-GB", "en"),
        ("fr-CA,fr;q=0.9,en;q=0.8", "fr"),
        ("de-AT", "de"),
        ("es-419,es;q=0.9", "es"),
        ("pt-PT,pt;q=0.9", "en"),
        ("pt,it;q=0.5,en;q=0.4", "it"),
        ("en;q=0.1,it;q=0.9", "it"),
        ("", "it"),
        ("*", "en"),
        (";;;q=x", "it"),
    ],
)
def test_the_browser_says_which_language_its_owner_reads(header: str, language: str) -> None:
    assert choose(header) == language


@pytest.mark.parametrize(
    ("named", "language"),
    [
        ("fr_CA.UTF-8", "fr"),
        ("de_DE@euro", "de"),
        ("es_CO", "es"),
        ("it_IT.UTF-8", "it"),
        ("C.UTF-8", "en"),
        ("POSIX", "en"),
        ("", "en"),
    ],
)
def test_so_does_the_terminal(monkeypatch: pytest.MonkeyPatch, named: str, language: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", named)
    assert language_of_terminal() == language
