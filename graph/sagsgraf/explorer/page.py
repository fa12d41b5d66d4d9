"""The page: frame, policy, style, scripts and blocks put together."""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import Final

from sagsgraf.explorer.blocks import Blocks
from sagsgraf.views.frontend import built, built_text

_NO_SCRIPT: Final = (
    '<p class="frame-opening" lang="da">Siden viser grafen med et script, som står i filen selv. '
    "Slå JavaScript til for denne fil. Intet sendes nogen steder hen.</p>"
    '<p class="frame-opening" lang="en">The page shows the graph by a script that stands in the '
    "file itself. Switch JavaScript on for this file. Nothing is sent anywhere.</p>"
)


def page(blocks: Blocks, *, lang: str, title: str) -> str:
    """Return the page as HTML.

    Only two scripts run in it, known by their hashes: one that stands in it and unpacks the
    other. The store runs in a worker that the script makes from a block.
    """
    boot, main = _safe(built_text("explorer-boot.js")), built_text("explorer-page.js")
    style = built_text("explorer-page.css")
    blocks.put_text("page", main)
    blocks.put("worker", built("explorer-worker.js"))
    blocks.put("oxigraph", built("oxigraph.wasm.xz"))
    blocks.put("licences", built("licences.json"))
    policy = (
        f"default-src 'none'; script-src {_hash(boot)} {_hash(main)} 'wasm-unsafe-eval'; "
        f"worker-src blob:; style-src {_hash(style)}; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )
    return f"""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>{escape(title)}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<div id="page"><noscript>{_NO_SCRIPT}</noscript></div>
{blocks.html()}
<script>{boot}</script>
</body>
</html>
"""


def _safe(script: str) -> str:
    if "</script" in script.lower() or "<!--" in script:
        raise ValueError("a script that stands in the page would end before its end")
    return script


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"
