"""What a fetch was asked for, and what it did."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sagsgraf.model import SagsgrafError


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a person wants of a site."""

    since: date | None = None
    """No meeting before this day."""
    until: date | None = None
    """No meeting after this day."""
    bodies: tuple[str, ...] = ()
    """Only meetings of these bodies; all when empty."""
    attachments: bool = False
    """Also the papers' PDFs."""
    recheck: bool = False
    """Ask for every meeting again, also where the list shows no change."""
    dry_run: bool = False
    """Only tell what would be fetched."""

    def chooses(self, day: date | None) -> bool:
        """Tell whether a meeting of a day is wanted; one without a day only if all days are."""
        if day is None:
            return self.since is None and self.until is None
        return (self.since or date.min) <= day <= (self.until or date.max)


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that could not be fetched, and why."""

    name: str
    """The file that it would have become."""
    error: SagsgrafError


@dataclass
class FetchReport:
    """What a fetch did."""

    new: list[Path] = field(default_factory=list)
    """Files that were not there before, without papers."""
    changed: list[Path] = field(default_factory=list)
    """Files that took the place of earlier ones."""
    unchanged: int = 0
    """Documents that are there as the site has them."""
    gone: list[str] = field(default_factory=list)
    """Files of meetings that the site no longer lists; they are kept."""
    papers: list[Path] = field(default_factory=list)
    """PDFs of papers that are new or changed."""
    planned: list[str] = field(default_factory=list)
    """Of a dry run: the files that would be fetched."""
    refused: list[Failure] = field(default_factory=list)
    skipped: int = 0
    """Meetings that were not asked for any more, because the site stopped answering."""
    municipality: str = ""
    """Whose site it is, as its host's name tells; empty where it does not."""

    @property
    def exit_code(self) -> int:
        """0 when nothing was refused; the refusal's own code when there was nothing else."""
        if not self.refused:
            return 0
        codes = {failure.error.exit_code for failure in self.refused}
        alone = not (self.new or self.changed or self.unchanged or self.papers)
        return codes.pop() if alone and len(codes) == 1 else 1

    def to_dict(self) -> dict[str, object]:
        """Return the report as plain lists, ready for JSON."""
        return {
            "new": [path.as_posix() for path in self.new],
            "changed": [path.as_posix() for path in self.changed],
            "unchanged": self.unchanged,
            "gone": self.gone,
            "papers": [path.as_posix() for path in self.papers],
            "planned": self.planned,
            "refused": [
                {"name": one.name, "reason": str(one.error), "code": one.error.exit_code}
                for one in self.refused
            ],
            "skipped": self.skipped,
            "municipality": self.municipality,
        }
