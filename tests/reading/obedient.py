"""A child that does what it is told, also harm; `test_isolation` runs it."""

import os
import sys
import time
from typing import Any

from sagsgraf.model import BadData, NoInput
from sagsgraf.reading.isolation import Message, is_limited, serve


def handle(header: dict[str, Any], body: bytes) -> Message:
    return _DEEDS[header["do"]](body)


def echo(body: bytes) -> Message:
    return {"pid": os.getpid(), "limited": is_limited()}, body


def chatter(body: bytes) -> Message:
    sys.stdout.write("noise")
    sys.stdout.flush()
    os.write(1, b"more noise")
    return {}, body


def crash(_: bytes) -> Message:
    os.abort()


def leave(_: bytes) -> Message:
    os._exit(3)


def sleep(body: bytes) -> Message:
    time.sleep(60)
    return {}, body


def swell(_: bytes) -> Message:
    return {}, bytes(bytearray(300 * 1024**2))[:1]


def refuse(_: bytes) -> Message:
    raise BadData("page 3 is torn.", hint="Mend it.")


def miss(_: bytes) -> Message:
    raise NoInput("no such page.")


def fail(_: bytes) -> Message:
    raise ValueError("unforeseen")


def babble(_: bytes) -> Message:
    os.write(_ANSWERS, b"x" * 64)
    os._exit(0)


_DEEDS = {
    deed.__name__: deed
    for deed in (echo, chatter, crash, leave, sleep, swell, refuse, miss, fail, babble)
}
# The answers' pipe, which `serve` takes another number for.
_ANSWERS = os.dup(sys.stdout.fileno())

if __name__ == "__main__":
    serve(handle)
