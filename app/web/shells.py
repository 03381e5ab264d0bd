"""The HTML that the server writes: shells for the modules, and the few pages that need none."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.i18n import LANGUAGES, catalogue, say, words
from app.web.assets import Assets

TEMPLATES: Final = Path(__file__).parents[2] / "templates"

_SHARED: Final = ("common.", "refusal.", "close.")


@dataclass(frozen=True, slots=True)
class View:
    """One page of modules: template, module, stylesheet and words all carry its name."""

    name: str
    words: tuple[str, ...] = ()

    @property
    def sheets(self) -> tuple[str, ...]:
        """Its stylesheets, in order; those that exist are linked."""
        return ("tokens", "base", "parts", self.name)

    @property
    def prefixes(self) -> tuple[str, ...]:
        """Which words its modules use."""
        return (f"{self.name}.", *_SHARED, *self.words)


WELCOME: Final = View("welcome")
GUEST: Final = View("guest", ("reason.",))
HOST: Final = View("host", ("reason.", "screen."))
SCREEN: Final = View("screen", ("reason.",))


class Shells:
    """Draws templates. Everything that people typed is escaped by the template engine."""

    def __init__(self, assets: Assets, folder: Path = TEMPLATES) -> None:
        self._assets = assets
        self._templates = Environment(
            loader=FileSystemLoader(folder),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def shell(self, view: View, language: str, code: str | None, module: str | None = None, **values: object) -> str:
        """The page of a view: what the modules need to begin, and their words.

        `module`: the page looks like the view, but another module than the view's own runs in it, with these `values`.
        """
        runs = module or view.name
        return self.page(
            runs,
            language,
            view=view.name,
            runs=runs,
            sheets=self._existing(view.sheets),
            modules=self._assets.modules(f"js/{runs}.js"),
            boot={
                "code": code,
                "language": language,
                "languages": LANGUAGES,
                "version": self._assets.version,
            },
            words=words(language, *view.prefixes),
            **values,
        )

    def page(self, template: str, language: str, **values: object) -> str:
        """Any template. `say(key, …)` in it gives a sentence of the language."""

        def sentence(key: str, **fill: object) -> str:
            return say(language, key, **fill)

        return self._templates.get_template(f"{template}.html").render(
            language=language, static=self._assets.prefix, has=catalogue(language).__contains__, say=sentence, **values
        )

    def _existing(self, sheets: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(sheet for sheet in sheets if self._assets.has(f"css/{sheet}.css"))
