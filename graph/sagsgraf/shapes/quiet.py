"""Keeping the libraries' log to themselves: what they would say comes back as findings."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_LOGGERS: Final = ("rdflib", "rdflib.term", "pyshacl", "pyshacl-validate")


@contextmanager
def quiet() -> Iterator[None]:
    """Silence rdflib and pyshacl for a while, and leave their loggers as they were.

    rdflib reports an ill-typed literal with a traceback; pyshacl adds a handler at every call.
    """
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [(logger.disabled, list(logger.handlers), logger.level) for logger in loggers]
    try:
        for logger in loggers:
            logger.disabled = True
        yield
    finally:
        for logger, (disabled, handlers, level) in zip(loggers, before, strict=True):
            logger.disabled, logger.handlers, logger.level = disabled, handlers, level
