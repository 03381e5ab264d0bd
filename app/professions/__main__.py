"""`python -m app.professions "secret" "guess"`: the judgement and what was recognised; else lines from stdin."""

import sys

from app.professions.judge import judge
from app.professions.judgement import Reason
from app.professions.part import Part
from app.professions.read import read

_ARGUMENTS = 2


def _said(reason: Reason) -> str:
    return f"{reason.code}({', '.join(reason.parts)})" if reason.parts else reason.code


def _recognised(part: Part) -> str:
    told = [part.how.name.lower()]
    for title, words in (("is", part.concepts), ("field", part.fields), ("more", part.extra), ("of", part.world)):
        if words:
            told.append(f"{title}: {', '.join(words)}")
    if part.weak is not None:
        told.append(f"weak: {part.weak.names[0]}")
    if part.former:
        told.append("former")
    return "; ".join(told)


def main(arguments: list[str]) -> int:
    """Print one judgement, or one a line of standard input."""
    write = sys.stdout.write
    if len(arguments) == _ARGUMENTS:
        judgement = judge(*arguments)
        sure = "sure" if judgement.sure else "unsure"
        write(f"{judgement.level}\t{sure}\t{_said(judgement.reason)}\n")
        for title, text in zip(("secret", "guess"), arguments, strict=True):
            for part in read(text):
                write(f"{title}: {' '.join(part.words)} -> {_recognised(part)}\n")
        return 0
    if arguments:
        sys.stderr.write('usage: python -m app.professions ["secret" "guess"]\n')
        return 2
    for line in sys.stdin:
        truth, tab, guess = line.rstrip("\n").partition("\t")
        if not tab:
            sys.stderr.write(f"no tab between secret and guess: {line}")
        judgement = judge(truth, guess)
        write(f"{judgement.level}\t{str(judgement.sure).lower()}\t{_said(judgement.reason)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
