"""Words that begin a sentence or a title and stand before a name without being part of it."""

from __future__ import annotations

from typing import Final

OPENERS: Final[frozenset[str]] = frozenset(
    """
    Ad Af Afbud Aftale Alene Alle Almene Anbefales Andre Anmodning Ansøger Ansøgning At Bedre
    Begge Bemærkninger Bestyrelsen Bilag Blandt Borgere Brev Budget Bygherren Både Da De Dels
    Den Denne Der Derefter Derfor Dernæst Derudover Desuden Det Dette Disse Dog Du Efter
    Efterfølgende Ej Eller En Endelig Endvidere Enten Entreprenøren Et Firmaet Flere For Foran
    Fordi Foreslår Foretræde Formand Forslag Forud Foruden Fra Fraværende Følgende Før
    Garantistillelse Gennem Godkendelse Han Har Heraf Herefter Hermed Hertil Herudover Herunder
    Hos Hun Hvem Hver Hvis Hvor Hvordan Hvorefter Hvorvidt Høringssvar I Idet Ifølge Ikke Imod
    Indtil Ingen Inkl Jf Kan Kommunegaranti Konsulentfirmaet Lejer Leverandøren Ligesom Lån
    Låneoptagelse Man Med Medlem Medlemmer Mellem Men Mens Mod Møde Notat Nu Ny Nye Når Og Også
    Om Omkring Opfølgning Oplæg Orientering Over Overfor Pga På Regnskab Revisionsfirmaet
    Rådgivningsvirksomheden Salg Samarbejde Samt Samtidig Samtidigt Selskabet Selv Siden Sidst
    Som Spørgsmål Status Stedfortræder Suppleant Svar Så Såfremt Således Takstblad Takster
    Tidligere Til Tilskud Tilstede Trods Uanset Uden Udlejer Udtalelse Under Undlod Undtaget
    Valg Valgt Ved Vedr Vedrørende Vedtægt Vedtægter Vi Via Vil Virksomheden Været Yderligere
    """.split()
)
"""Function words, and nouns of headings; none of them begins the name of a person or a firm."""
