"""Which language greets whom."""

import pytest

from app.i18n import choose


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("it-IT,it;q=0.9,en;q=0.8", "it"),
        ("en-GB", "en"),
        ("fr-FR,fr;q=0.9", "fr"),
        ("de-CH,it;q=0.5,en;q=0.4", "de"),
        ("es-419", "es"),
        ("pt-BR,pt;q=0.9", "en"),
        ("pt,es;q=0.5", "es"),
        ("en;q=0.1,it;q=0.9", "it"),
        ("", "it"),
        ("*", "en"),
        (";;;q=x", "it"),
    ],
)
def test_the_browser_says_which_language_its_owner_reads(header: str, language: str) -> None:
    assert choose(header) == language
