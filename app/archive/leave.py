"""From a dinner to its file: what the table has seen, and nothing that it has not."""

from app.archive import form
from app.archive.form import Dates, Evening
from app.game.dinner import Award, Cluster, Dinner, Mention
from app.game.names import ClusterId, GuestId, MentionKind
from app.game.projections import favourite, mentioned, uncovered
from app.game.scoring import RevealPoints, standings, worth


def text(file: Evening) -> str:
    """The file as it is written: always the same bytes for the same evening."""
    return file.model_dump_json()


def evening(dinner: Dinner, dates: Dates, *, every_award: bool = False) -> Evening:
    """What is left of this dinner. One that was brought from a file keeps the code and the dates it had there.

    `every_award`: also one that speaks of what is not in the file, for whoever looks for such a thing.
    """
    origin = dinner.origin
    return Evening(
        format=form.FORMAT,
        version=form.VERSION,
        code=origin.code if origin else dinner.code,
        dates=Dates(opened=origin.opened, closed=origin.closed) if origin else dates,
        title=dinner.title,
        language=dinner.language,
        pace=dinner.pace,
        points=dinner.points,
        last_double=dinner.last_double,
        doors=dinner.doors,
        screen=form.Screen(scale=dinner.projection.scale, sound=dinner.projection.sound),
        guests=_guests(dinner),
        reveals=tuple(_reveal(dinner, star) for star in dinner.revealed),
        awards=tuple(
            _given(dinner, award)
            for award in (dinner.moment.awards if every_award else dinner.awards())
            if dinner.is_opened(award) and (every_award or _is_borne_out(dinner, award))
        ),
    )


def _guests(dinner: Dinner) -> tuple[form.Place, ...]:
    ranks = standings(dinner) if dinner.points else {}
    ranked = [(guest, ranks.get(guest.id)) for guest in dinner.seated()]
    return tuple(
        form.Place(id=guest.id, name=guest.name, score=rank.score if rank else None, place=rank.place if rank else None)
        for guest, rank in ranked
    )


def _reveal(dinner: Dinner, star: GuestId) -> form.Reveal:
    wall, shown = dinner.walls[star], uncovered(dinner.guests[star])
    points = worth(dinner, star) if dinner.points else None
    return form.Reveal(
        guest=star,
        profession=shown.profession,
        real_name=shown.real_name,
        story=shown.story,
        double=points.doubled if points else False,
        disguise=points.disguise if points else None,
        favourite=favourite(dinner, star, wall),
        cards=tuple(_card(dinner, star, cluster, wall.hidden, points) for cluster in wall.clusters),
    )


def _card(
    dinner: Dinner, star: GuestId, cluster: Cluster, face_down: frozenset[ClusterId], points: RevealPoints | None
) -> form.Card:
    ruling, hidden = dinner.moment.rulings[star][cluster.id], cluster.id in face_down
    return form.Card(
        id=cluster.id,
        hidden=hidden,
        texts=() if hidden else cluster.texts,
        verdict=ruling.verdict,
        ruled_by=ruling.by,
        sure=ruling.sure,
        reason=form.Reason(code=ruling.reason, parts=() if hidden else ruling.parts),
        guesses=tuple(
            form.Guess(
                by=author,
                text=None if hidden else _words(dinner, author, star, cluster),
                points=points.earned[author] if points else None,
            )
            for author in cluster.by
        ),
    )


def _words(dinner: Dinner, author: GuestId, star: GuestId, cluster: Cluster) -> str:
    """As the author typed it: a cluster keeps each wording once, for all who used it."""
    answer = dinner.guests[author].answers.get(star)
    return answer.text if answer is not None and answer.text is not None else cluster.texts[0]


def _is_borne_out(dinner: Dinner, award: Award) -> bool:
    """Whether all it speaks of is in the file too. Of a damaged log (D1) a reveal may be lost, and its award left."""
    seated = {guest.id for guest in dinner.seated()}
    return award.guest in seated and all(_is_in_the_file(dinner, mention, seated) for mention in award.mentions)


def _is_in_the_file(dinner: Dinner, mention: Mention, seated: set[GuestId]) -> bool:
    match mention.kind:
        case MentionKind.NAME:
            return mention.guest in seated
        case MentionKind.GUESS:
            wall = dinner.walls.get(mention.about) if mention.about in dinner.revealed else None
            hidden = wall.hidden if wall else frozenset()
            return any(mention.guest in card.by for card in (wall.clusters if wall else ()) if card.id not in hidden)
        case MentionKind.PROFESSION | MentionKind.STORY:
            return mention.guest in dinner.revealed


def _given(dinner: Dinner, award: Award) -> form.Given:
    return form.Given(
        guest=award.guest,
        award=award.award,
        fact=award.fact,
        count=award.count,
        mentions=tuple(
            form.Spoken(kind=mention.kind, guest=mention.guest, about=mention.about, text=mentioned(dinner, mention))
            for mention in award.mentions
        ),
    )
