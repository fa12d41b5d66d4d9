"""Names for things: how every IRI of the graph is made. No clock, no counter, no chance."""

from sagsgraf.iris.names import DEFAULT_BASE, MeetingNames, Names, meeting_day

__all__ = ["DEFAULT_BASE", "MeetingNames", "Names", "meeting_day"]
