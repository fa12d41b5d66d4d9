"""Every regular expression of the package, and texts made to slow each of them down.

Patterns are collected where they are kept (attributes of modules, also inside tuples,
dictionaries and dataclasses) and where they are written (constant arguments of ``re.search`` and
its like). For each repetition in a pattern a text is made that begins as the pattern does and
then repeats what the repetition takes, so that two repetitions side by side show up.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import time
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import ModuleType
from typing import Any, Final

import sagsgraf

_METHODS: Final = frozenset(
    {"compile", "search", "match", "fullmatch", "sub", "subn", "split", "findall", "finditer"}
)
# The standard library's own parser; it has no public name.
_parser: Final[Any] = importlib.import_module("re._parser")
_UNBOUNDED: Final = 30
"""A repetition that may go on longer than this is pumped."""
_SAMPLE: Final = " \n\ta1AøÅ.,:;(-–/§*_\"'"
"""Letters, digits and marks: of a class of characters, those of them that it holds."""
_END: Final = "\x00\n\x00"
"""Ends a text so that what went well so far fails: in no class, and neither end nor line's end."""


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern and where it is."""

    module: str
    place: str
    """Its name or line in the module, for a person who looks for it."""
    pattern: re.Pattern[str]
    uses: frozenset[str]
    """Of ``search``, ``match`` and ``fullmatch``, those that it is used with."""


def modules() -> list[ModuleType]:
    """Return every module of the package."""
    names = [one.name for one in pkgutil.walk_packages(sagsgraf.__path__, "sagsgraf.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


@cache
def patterns() -> list[Found]:
    """Return each pattern over text once, by its first place."""
    found: dict[tuple[str, int], Found] = {}
    trees = {module: ast.parse(inspect.getsource(module)) for module in modules()}
    uses = _uses_by_name(trees.values())
    for module, tree in trees.items():
        for one in [*_kept(module, uses), *_written(module, tree)]:
            found.setdefault((one.pattern.pattern, one.pattern.flags), one)
    return list(found.values())


def _uses_by_name(trees: Iterable[ast.Module]) -> dict[str, frozenset[str]]:
    """Return how the patterns of each name are used: ``_DATE.finditer(text)`` is a search."""
    uses: dict[str, set[str]] = defaultdict(set)
    for tree in trees:
        for node in ast.walk(tree):
            match node:
                case ast.Attribute(value=ast.Name(id=name), attr=method) if method in _METHODS:
                    uses[name].add(_use(method))
    return {name: frozenset(found) for name, found in uses.items()}


def _use(method: str) -> str:
    return method if method in {"match", "fullmatch"} else "search"


def _kept(module: ModuleType, uses: dict[str, frozenset[str]]) -> Iterator[Found]:
    """Yield the patterns in a module's attributes; one whose use is not seen is searched."""
    for name, value in vars(module).items():
        for pattern in _inside(value, set()):
            short = module.__name__.removeprefix("sagsgraf.")
            yield Found(short, f"{short}.{name}", pattern, uses.get(name, frozenset({"search"})))


def _inside(value: object, seen: set[int]) -> Iterator[re.Pattern[str]]:
    """Yield the patterns over text in a value."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
        return
    if id(value) in seen or isinstance(value, str | bytes | type | ModuleType):
        return
    seen.add(id(value))
    parts: Iterable[object] = ()
    if isinstance(value, dict):
        parts = [*value, *value.values()]
    elif isinstance(value, list | tuple | set | frozenset):
        parts = value
    elif is_dataclass(value):
        parts = [getattr(value, one.name, None) for one in fields(value)]
    for part in parts:
        yield from _inside(part, seen)


def _written(module: ModuleType, tree: ast.Module) -> Iterator[Found]:
    """Yield the patterns that are constants in calls such as ``re.sub("[ab]", "", text)``."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id="re"), attr=method),
                args=[ast.Constant(value=str(words)), *others],
            ) if method in _METHODS - {"compile"}:
                told = [one.value for one in node.keywords if one.arg == "flags"]
                flags = others[1:2] if method in {"search", "match", "fullmatch"} else []
                pattern = re.compile(words, _flags([*told, *flags]))
                short = module.__name__.removeprefix("sagsgraf.")
                yield Found(
                    short, f"{short}, line {node.lineno}", pattern, frozenset({_use(method)})
                )


def _flags(written: list[ast.expr]) -> int:
    """Return the value of ``re.IGNORECASE | re.VERBOSE`` as it stands in the source."""
    names = [
        node.attr for one in written for node in ast.walk(one) if isinstance(node, ast.Attribute)
    ]
    return sum({int(re.RegexFlag[name]) for name in names})


# --- texts ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Text:
    """A text of any length: what it begins with, what it repeats, what it ends with."""

    start: str
    unit: str
    end: str

    def times(self, number: int) -> str:
        """Return the text with this many repetitions."""
        return self.start + self.unit * number + self.end

    def of(self, length: int) -> str:
        """Return the text with about this many characters."""
        return self.times(length // len(self.unit))


_UNITS: Final = (
    " ", "\n", " \n", "\t ", "a", "A", "ø", "Aa ", "a ", "a, ", "a. ", "1", "1.", "1 ", "1.000",
    ", ", ".", "-", "- ", "(", "()", "a(", "*", "_ ", ":", "; ", "og ", " og", "kr. ", "1 kr. ",
    "1-1-", "1/1/", "den 1. maj ", "Ida Bro, ", "A-A", "punkt 1: ", "udvalg ", '"a', "§ 1, ",
    "stk. ",
)  # fmt: skip


def texts(pattern: re.Pattern[str]) -> list[Text]:
    """Return the texts that a pattern is tried on."""
    made: dict[Text, None] = dict.fromkeys(Text("", unit, _END) for unit in _UNITS)
    made.update(dict.fromkeys(_pumped(pattern)))
    return list(made)


def _pumped(pattern: re.Pattern[str]) -> Iterator[Text]:
    """Yield texts for the repetitions of a pattern, in the order in which they stand."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    for start, body in _repetitions(list(tree), ""):
        units = {*_examples(body), *_characters(body)} - {""}
        for unit in sorted(units):
            yield Text(start, unit, _END)
            if start:
                # Begun again and again: what a search does at each of them adds up.
                yield Text("", start + unit * 3, _END)


def _repetitions(nodes: list[Any], start: str) -> Iterator[tuple[str, list[Any]]]:
    """Yield each long repetition with an example of what stands before it."""
    for operation, argument in nodes:
        for before, inner in _inner(str(operation), argument):
            yield from _repetitions(inner, start + before)
        if str(operation) in _REPEATS and int(argument[1]) > _UNBOUNDED:
            yield start, list(argument[2])
        start += _example([(operation, argument)])


_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})


def _inner(operation: str, argument: Any) -> list[tuple[str, list[Any]]]:
    """Return the parts inside an operation, each with an example of what stands before it."""
    if operation in _REPEATS:
        return [("", list(argument[2]))]
    if operation == "SUBPATTERN":
        return [("", list(argument[3]))]
    if operation == "BRANCH":
        return [("", list(part)) for part in argument[1]]
    if operation in {"ASSERT", "ASSERT_NOT"}:
        return [("", list(argument[1]))]
    return [("", list(argument))] if operation == "ATOMIC_GROUP" else []


def _examples(nodes: list[Any]) -> list[str]:
    """Return short texts that the nodes match: with what is optional and without it."""
    return [_example(nodes), *(_example(nodes, option) for option in range(4))]


def _example(nodes: list[Any], option: int | None = None) -> str:
    """Return a short text that the nodes match, as near as is told without looking around.

    ``option`` is the number of the alternative to take; None for the first, and for nothing
    of what is optional.
    """
    return "".join(_one_example(str(operation), part, option) for operation, part in nodes)


def _one_example(operation: str, argument: Any, option: int | None) -> str:
    if operation == "LITERAL":
        return chr(argument)
    if operation in {"IN", "ANY", "NOT_LITERAL"}:
        return next(iter(_characters([(operation, argument)])), "")
    if operation in _REPEATS:
        least, most = int(argument[0]), int(argument[1])
        times = least if option is None else min(max(least, 1), most)
        return _example(list(argument[2]), option) * times
    if operation == "BRANCH":
        parts = argument[1]
        return _example(list(parts[(option or 0) % len(parts)]), option)
    inner = _inner(operation, argument)
    return _example(inner[0][1], option) if inner and "ASSERT" not in operation else ""


def _characters(nodes: list[Any]) -> list[str]:
    """Return the characters of the sample that a repetition of one character takes."""
    if len(nodes) != 1:
        return []
    operation, argument = str(nodes[0][0]), nodes[0][1]
    if operation == "LITERAL":
        return [chr(argument)]
    if operation == "ANY":
        return [" ", "a", "1", "A"]
    if operation == "NOT_LITERAL":
        return [one for one in " aA1" if ord(one) != argument]
    if operation != "IN":
        return []
    taken = [one for one in _SAMPLE if _holds(argument, one)]
    literals = [chr(value) for kind, value in argument if str(kind) == "LITERAL"]
    return list(dict.fromkeys([*taken, *literals[:2]]))


def _holds(members: list[Any], character: str) -> bool:
    """Tell whether a class of characters holds one."""
    negated = any(str(kind) == "NEGATE" for kind, _ in members)
    categories = {
        "CATEGORY_SPACE": character.isspace(),
        "CATEGORY_NOT_SPACE": not character.isspace(),
        "CATEGORY_DIGIT": character.isdigit(),
        "CATEGORY_NOT_DIGIT": not character.isdigit(),
        "CATEGORY_WORD": character.isalnum() or character == "_",
        "CATEGORY_NOT_WORD": not (character.isalnum() or character == "_"),
    }
    held = any(
        (str(kind) == "LITERAL" and value == ord(character))
        or (str(kind) == "RANGE" and value[0] <= ord(character) <= value[1])
        or (str(kind) == "CATEGORY" and categories.get(str(value), False))
        for kind, value in members
    )
    return held != negated


# --- time ----------------------------------------------------------------------------------------

_TIMES: Final = range(8, 36, 4)
"""Few repetitions first: on them alone an exponential pattern shows, before it hangs."""
_AT_ONCE: Final = 0.1
"""Seconds; on so few repetitions only what is exponential takes as long."""
_LENGTHS: Final = (125, 500, 2_000, 8_000)
_HANGS: Final = 1.0
"""Seconds; no pattern may need as much on any of these texts, on any machine."""
_FAST: Final = 0.01
"""Seconds; a pattern this fast on the longest text is good enough whatever its growth."""
_SURE: Final = 0.000_15
"""Seconds; from here, even with the third power of the length, it stays fast to the end."""
_MEASURABLE: Final = 0.005
"""Seconds; from here on two times can be compared."""
_IN_STEP: Final = 5.5
"""How much longer four times the text may take and still be four times, more or less."""


def slowness(found: Found) -> str:
    """Return on what text a pattern's time grows faster than the text; empty for none."""
    calls: dict[str, Callable[[str], object]] = {
        "search": lambda text: deque(found.pattern.finditer(text), maxlen=0),
        "match": found.pattern.match,
        "fullmatch": found.pattern.fullmatch,
    }
    for text in texts(found.pattern):
        for use in sorted(found.uses):
            told = _growth(calls[use], text)
            if told:
                return f"{use} in {text.start!r} + {text.unit!r} * n + {text.end!r}: {told}"
    return ""


def _growth(call: Callable[[str], object], text: Text) -> str:
    """Return how the time grows where it grows faster than the text; empty where it does not."""
    for times in _TIMES:
        now = _seconds(call, text.times(times))
        if now > _AT_ONCE:
            return f"{now:.1f} s for {times} repetitions"
    before = 0.0
    for length in _LENGTHS:
        now = _seconds(call, text.of(length))
        if length == _LENGTHS[-2] and now < _SURE:
            return ""
        if now > _MEASURABLE:
            # What else the machine does only adds: the least of several is nearest to the truth.
            before = min(before, *(_seconds(call, text.of(length // 4)) for _ in range(2)))
            if now < _IN_STEP * before:
                return ""
            now = now if now > _HANGS else min(_seconds(call, text.of(length)) for _ in range(3))
            if _hangs(length, before, now):
                short = f"{before:.4f} s for {length // 4:,} characters"
                return f"{short}, {now:.4f} s for {length:,}"
        before = now
    return ""


def _hangs(length: int, before: float, now: float) -> bool:
    """Tell whether the time grows so that on this or the next text it is too long."""
    growth = now / max(before, 1e-9)
    last = now > _FAST if length == _LENGTHS[-1] else now * growth > 2 * _HANGS
    return now > _HANGS or (growth > 10 and last)


def _seconds(call: Callable[[str], object], text: str) -> float:
    """Return how long a call takes of the processor."""
    start = time.process_time()
    call(text)
    return time.process_time() - start
