"""Charts of figures as SVG, drawn by pygal: no script, and styled by one style sheet inside.

They are shown as pictures (`<img>`); opened by itself a chart has a policy of its own, which allows that
one style sheet by its hash and nothing else. What a chart says stands in a table beside it too.
"""

import base64
import hashlib
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from xml.sax.saxutils import escape, unescape

from starlette.responses import Response

from bot.console.pages import HEADERS

FONT = "Segoe UI, Roboto, Noto Sans, Helvetica Neue, Arial, DejaVu Sans, sans-serif"
WIDE, NARROW = (680, 260), (340, 250)  # as its own picture for a phone: letters keep their size
THIN = ".axis .guide.line{stroke:#d5dce1!important;stroke-dasharray:none!important}"
STYLE = re.compile(r"<style[^>]*>(.*?)</style>", re.DOTALL)
NOTE = re.compile(r"<!--.*?-->|<\?xml[^>]*\?>|<script.*?</script>", re.DOTALL)
INLINE = re.compile(r' style="[^"]*"')
ROOT = re.compile(r"<svg ([^>]*)>")


@dataclass(frozen=True, slots=True)
class Drawing:
    """`series`: (name, a value for each label; None where it is not said)."""

    title: str
    said: str  # what there is to see, in words
    labels: Sequence[str]
    series: Sequence[tuple[str, Sequence[int | None]]]


def columns(drawing: Drawing, *, narrow: bool = False) -> str:
    """Bars that stand beside each other, in the order of time."""
    width, height = NARROW if narrow else WIDE
    pygal, look = _pygal()
    chart = pygal.Bar(
        width=width,
        height=height,
        x_label_rotation=60 if narrow else 0,
        legend_at_bottom=True,
        legend_at_bottom_columns=2,
        legend_box_size=11,
        style=look,
        **PLAIN,
    )
    chart.x_labels = list(drawing.labels)
    for name, values in drawing.series:
        chart.add(name, list(values))
    return _finished(chart.render(is_unicode=True), drawing)


def response(svg: str) -> Response:
    """The chart by itself, under a policy that allows its own style sheet only."""
    sheet = STYLE.search(svg)
    said = unescape(sheet[1]) if sheet else ""  # the hash is of what a browser reads
    digest = base64.b64encode(hashlib.sha256(said.encode()).digest())
    policy = f"default-src 'none'; style-src 'sha256-{digest.decode()}'; frame-ancestors 'none'"
    headers = HEADERS | {"Content-Security-Policy": policy}
    return Response(svg, media_type="image/svg+xml", headers=headers)


PLAIN: dict[str, Any] = {
    "js": [],
    "css": ["file://style.css", "file://graph.css", f"inline:{THIN}"],
    "show_y_guides": True,
    "show_x_guides": False,
    "max_scale": 5,
    "min_scale": 2,
    "margin": 6,
    "spacing": 8,
    "truncate_legend": -1,
    "truncate_label": -1,
    "value_formatter": lambda value: f"{value:.0f}",
    "no_data_text": "",
    "disable_xml_declaration": True,
}
LOOK: dict[str, Any] = {
    "background": "transparent",
    "plot_background": "transparent",
    "foreground": "#55636f",
    "foreground_strong": "#1b2630",
    "foreground_subtle": "#d5dce1",
    "opacity": "1",
    "opacity_hover": "1",
    "transition": "0s",
    "font_family": FONT,
    "label_font_size": 12,
    "major_label_font_size": 12,
    "legend_font_size": 13,
    "colors": ("#0d6986", "#d08700"),
}


@cache
def _pygal() -> tuple[Any, Any]:
    """The library and our look, imported with the first chart: it takes a tenth of a second.

    It puts a finder of plug-ins in the way of every later import, of a kind that Python has given up;
    we have no plug-ins of it, so that is taken out again.
    """
    import pygal
    from pygal.style import Style

    sys.meta_path[:] = [one for one in sys.meta_path if type(one).__module__ != "pygal"]
    return pygal, Style(**LOOK)


def _finished(svg: str, drawing: Drawing) -> str:
    """Named for whoever hears it, and rid of what nobody needs."""
    svg = INLINE.sub("", NOTE.sub("", svg))
    named = f"<title>{escape(drawing.title)}</title><desc>{escape(drawing.said)}</desc>"
    return ROOT.sub(lambda found: f'<svg role="img" {found[1]}>{named}', svg, count=1)
