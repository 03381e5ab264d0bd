"""The HTML that the server writes: shells for the scripts, and the few pages that need none."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.i18n import LANGUAGES, catalogue, say, words
from app.takehome import told
from app.web.assets import Assets
from app.web.pagination import turn

TEMPLATES: Final = Path(__file__).parents[2] / "templates"

_SHARED: Final = ("common.", "refusal.", "close.")


@dataclass(frozen=True, slots=True)
class View:
    """One page that runs a script: template, script, stylesheet and words all carry its name."""

    name: str
    words: tuple[str, ...] = ()

    @property
    def prefixes(self) -> tuple[str, ...]:
        """Which words its script uses."""
        return (f"{self.name}.", *_SHARED, *self.words)


WELCOME: Final = View("welcome", ("phase.",))
GUEST: Final = View("guest", ("award.", "reason."))
HOST: Final = View("host", ("award.", "reason.", "screen."))
SCREEN: Final = View("screen", ("award.", "reason."))
CARDS: Final = View("cards")


class Shells:
    """Draws templates. Everything that people typed is escaped by the template engine.

    `days`: after so many days without a happening a dinner is erased; 0: never.
    """

    def __init__(self, assets: Assets, folder: Path = TEMPLATES, days: int = 0) -> None:
        self._assets = assets
        self._days = days
        self._templates = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals["turn"] = turn

    def shell(self, view: View, language: str, code: str | None, template: str | None = None, **values: object) -> str:
        """The page of a view: what the script needs to begin, and its words.

        `template`: the page looks like the view, but is written by another template than its own, with these `values`.
        """
        return self.page(
            template or view.name,
            language,
            view=view.name,
            boot={
                "code": code,
                "language": language,
                "languages": LANGUAGES,
                "version": self._assets.version,
                "days": self._days,
            },
            words=words(language, *view.prefixes),
            **values,
        )

    def privacy(self, language: str) -> str:
        """What is kept of people, where, and for how long."""
        if self._days == 0:
            kept = say(language, "common.kept_until_erased")
        else:
            kept = say(language, f"common.kept.{'one' if self._days == 1 else 'other'}", n=self._days)
        return self.page("privacy", language, kept=kept, languages=LANGUAGES)

    def page(self, template: str, language: str, **values: object) -> str:
        """Any template. `say(key, …)` in it gives a sentence of the language, `inline(name)` a file of ours as data.

        `does(profession)` words a profession, `won(fact, count, parts)` what an award was given for.
        """

        def sentence(key: str, **fill: object) -> str:
            return say(language, key, **fill)

        return self._templates.get_template(f"{template}.html").render(
            language=language,
            static=self._assets.prefix,
            inline=self._assets.inline,
            has=catalogue(language).__contains__,
            say=sentence,
            does=partial(told.does, language),
            won=partial(told.award, language),
            **values,
        )
