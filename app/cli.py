"""The command line: open the house, rehearse, and look after dinners from outside."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Annotated, TypeVar

import typer
from pydantic import ValidationError

from app.archive import Unfit
from app.i18n import say
from app.i18n.terminal import language_of_terminal
from app.operator.check import check as look_round
from app.operator.office import Format, NoSuchDinnerError, Office, TooEarlyError, open_office
from app.settings import Settings
from app.store import StorageError, place

T = TypeVar("T")

cli = typer.Typer(
    help="Coperto: who is under the lid?", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False
)

Code = Annotated[str, typer.Argument(help="The code of the dinner.")]


@cli.command()
def serve() -> None:
    """Open the doors: the phones of the house find us on PORT (8000)."""
    from app.main import serve as be_open

    settings = _settings()
    _run(lambda: be_open(settings))


@cli.command(
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
)
def demo(context: typer.Context) -> None:
    """Rehearse a whole evening: eleven simulated guests, and a place for you."""
    from app.rehearsal.demo import demo as rehearse

    rehearsal = typer.Typer(add_completion=False)
    rehearsal.command()(rehearse)
    rehearsal(args=context.args, prog_name="coperto demo")


@cli.command()
def host(code: Code) -> None:
    """Print the host's link, for a host who lost it."""
    links = _in_the_office(lambda office: office.links(code))
    typer.echo(links["host"])


@cli.command()
def export(
    code: Code,
    format: Annotated[Format, typer.Option(help="json or csv.")] = "json",  # noqa: A002
    out: Annotated[Path | None, typer.Option("--output", "--out", "-o", help="A file; without it, here.")] = None,
) -> None:
    """Write an evening down, from its finale on."""
    text = _in_the_office(lambda office: office.export(code, format))
    if out is None:
        sys.stdout.buffer.write(text.encode() + b"\n")
    else:
        out.write_text(text, encoding="utf-8", newline="")


@cli.command("import")
def bring(
    file: Annotated[Path, typer.Argument(help="A file that `export` wrote, as JSON.", dir_okay=False)],
) -> None:
    """Bring an exported evening back, as a closed dinner under a new code."""
    language = language_of_terminal()
    try:
        text = file.read_bytes()
        brought = _in_the_office(lambda office: office.bring(text))
    except Unfit as unfit:
        where = f" ({unfit.where})" if unfit.where else ""
        typer.echo(f"{file}: {say(language, f'error.{unfit.code}')}{where}", err=True)
        raise typer.Exit(1) from None
    except OSError as error:
        typer.echo(f"coperto: {error}", err=True)
        raise typer.Exit(1) from None
    typer.echo(say(language, "cli.imported", code=brought["code"]))
    typer.echo(brought["host"])


@cli.command()
def dinners() -> None:
    """List the dinners of the house: code, title, date, phase, guests."""
    language = language_of_terminal()
    listed = _in_the_office(lambda office: office.dinners())
    if not listed:
        typer.echo(say(language, "cli.no_dinners"))
        return
    rows = [
        (
            one.code,
            datetime.fromtimestamp(one.opened / 1000).astimezone().strftime("%Y-%m-%d"),
            say(language, f"phase.{one.phase}"),
            str(one.guests),
            one.title,
        )
        for one in listed
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        typer.echo("  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip())


@cli.command()
def erase(
    code: Code,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Forget an evening: no byte of it remains."""
    language = language_of_terminal()
    if not yes:
        typer.confirm(say(language, "cli.erase_sure", code=code.upper()), abort=True)
    _in_the_office(lambda office: office.erase(code))
    typer.echo(say(language, "cli.erased", code=code.upper()))


@cli.command()
def backup(file: Annotated[Path, typer.Argument(help="A new file; nothing is ever replaced.")]) -> None:
    """Copy the database into a file, also while people play."""
    from app.store.copies import back_up

    def told(done: int, of: int) -> None:
        if sys.stderr.isatty():
            typer.echo(f"\r{done * 100 // max(1, of)} %", nl=done == of, err=True)

    settings = _settings()

    async def copy() -> int:
        return back_up(place(settings.data_dir, settings.database_url), file, told)

    dinners = _run(copy)
    typer.echo(say(language_of_terminal(), "cli.backed_up", n=dinners, file=file))


@cli.command()
def restore(file: Annotated[Path, typer.Argument(help="What `backup` wrote.", dir_okay=False)]) -> None:
    """Put a copy in the place of the database. No server may run; the one before it is kept beside, never replaced."""
    from app.store.copies import restore as put_back

    settings = _settings()

    async def put() -> Path | None:
        return put_back(file, place(settings.data_dir, settings.database_url))

    before = _run(put)
    language = language_of_terminal()
    typer.echo(say(language, "cli.restored"))
    if before is not None:
        typer.echo(say(language, "cli.restored_before", file=before))


@cli.command()
def renew(
    new_key: Annotated[
        bool, typer.Option("--new-key", help="The key of a shared database is lost: take this one. All links die.")
    ] = False,
) -> None:
    """After pg_restore, or a file put back by hand: pages start over from there. No server may run."""
    from app.store import renew as renew_database
    from app.web.keys import load_keys

    settings = _settings()

    async def work() -> None:
        fingerprint = load_keys(settings.data_dir).fingerprint() if new_key else None
        renew_database(settings.data_dir, settings.database_url, fingerprint)

    _run(work)
    typer.echo(say(language_of_terminal(), "cli.renewed"))


@cli.command()
def migrate() -> None:
    """Bring the database into the form of this version. `serve` does it too, at every start."""
    from app.store import open_log

    async def open_and_close() -> None:
        settings = _settings()
        await open_log(settings.data_dir, settings.database_url).close()

    _run(open_and_close)
    typer.echo(say(language_of_terminal(), "cli.migrated"))


@cli.command()
def check() -> None:
    """Look round before the guests come: versions, key, database, disk, clock, port, network, settings."""
    settings = _settings()
    findings = _run(lambda: look_round(settings))
    for finding in findings:
        typer.echo(f"{finding.level:4}  {finding.what}")
    if any(finding.level == "fail" for finding in findings):
        raise typer.Exit(1)


def main() -> None:
    """The command `coperto`."""
    cli(prog_name="coperto")


def _settings() -> Settings:
    try:
        return Settings()
    except ValidationError as error:
        for problem in error.errors(include_input=False, include_url=False, include_context=False):
            typer.echo(f"{'.'.join(map(str, problem['loc'])).upper()}: {problem['msg']}", err=True)
        raise typer.Exit(2) from None


def _in_the_office(ask: Callable[[Office], Awaitable[T]]) -> T:
    async def visit() -> T:
        office = await open_office(_settings())
        try:
            return await ask(office)
        finally:
            await office.close()

    language = language_of_terminal()
    try:
        return _run(visit)
    except NoSuchDinnerError:
        typer.echo(say(language, "cli.no_such_dinner"), err=True)
    except TooEarlyError:
        typer.echo(say(language, "cli.too_early"), err=True)
    raise typer.Exit(1)


def _run(work: Callable[[], Awaitable[T]]) -> T:
    """Run it; what the operator can mend is said in one line."""

    async def begin() -> T:
        return await work()

    try:
        return asyncio.run(begin())
    except (OSError, ValueError, StorageError) as error:
        typer.echo(f"coperto: {error}", err=True)
        raise typer.Exit(1) from None


if __name__ == "__main__":
    main()
