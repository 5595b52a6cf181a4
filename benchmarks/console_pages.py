"""The pages of the console that are measured, and a member of staff with a browser who asks for them."""

import html
import http.client
import re
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import quote

from benchmarks.processes import cpu_seconds

LIMIT = 200  # ms, p95
CASES = "/console/cases"
# `{code}`: of a case that waits and has others like it; `{next}`: where the list's second page begins.
PAGES = {
    "home": "/console",
    "chart of the weeks": "/console/charts/weeks.svg",
    "figures": "/console/figures",
    "cases that wait": CASES,
    "page 2": "{next}",
    "new ones": f"{CASES}?status=MOI",
    "settled ones": f"{CASES}?status=DA_GIAI_QUYET",
    "of one topic": f"{CASES}?topic=HT03",
    "past their day": f"{CASES}?due=qua-han",
    "slip without number": f"{CASES}?due=cho-so",
    "by words": f"{CASES}?q={quote('đường')}",
    "by a place": f"{CASES}?q={quote('mường')}",
    "by an authority": f"{CASES}?q=ubnd",
    "by words, settled": f"{CASES}?status=DA_GIAI_QUYET&q=ubnd",
    "by code": f"{CASES}?q={{code}}",
    "by a slip's number": f"{CASES}?q={quote('17/PC-MTTQ')}",
    "by words of nobody": f"{CASES}?q=khongcogi",
    "one case": f"{CASES}/{{code}}",
    "overdue": "/console/overdue",
    "urgings": "/console/urgings",
    "calendar": "/console/calendar",
    "people": "/console/people",
    "people by name": f"/console/people?q={quote('mường')}",
    "dialogues": "/console/dialogues",
    "supervision": "/console/supervision",
    "consultations": "/console/consultations",
    "notices": "/console/notices",
    "notices by words": f"/console/notices?q={quote('trâu bò')}",
    "library": "/console/library",
    "recordings": "/console/recordings",
    "reports": "/console/reports",
}


@dataclass(frozen=True, slots=True)
class Timed:
    """`cpu`: processor ms a request, of the server and of the database's processes beside it."""

    page: str
    p50: float  # ms
    p95: float  # ms
    cpu: float
    kilobytes: float


class Desk:
    """A member of staff with a browser that keeps its connection. `pids`: whose work is counted."""

    def __init__(self, port: int, link: str, pids: Callable[[], list[int]]) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        self._pids = pids
        self._cookie = ""
        answer, _ = self.ask("POST", "/console" + link.partition("/console")[2])
        self._cookie = (answer.headers["set-cookie"] or "").partition(";")[0]

    def ask(self, method: str, path: str) -> tuple[http.client.HTTPResponse, bytes]:
        self._connection.request(method, path, headers={"Cookie": self._cookie})
        answer = self._connection.getresponse()
        return answer, answer.read()

    def read(self, path: str) -> str:
        answer, body = self.ask("GET", path)
        if answer.status != 200:
            raise RuntimeError(f"{path} answered {answer.status}")
        return str(body, "utf-8")

    def pages(self, rounds: int) -> list[Timed]:
        known = {"code": self._code(), "next": self._next()}
        return [self._time(name, path.format(**known), rounds) for name, path in PAGES.items()]

    def _code(self) -> str:
        """A case without a name, so that it opens without a reason, that others are like."""
        found = re.findall(rf'href="{CASES}/(DB-[^"?#]+)"', self.read(f"{CASES}?status=MOI"))
        without = [code for code in found if 'name="reason"' not in self.read(f"{CASES}/{code}")]
        like = [code for code in without if 'id="alike"' in self.read(f"{CASES}/{code}")]
        return str((like or without)[0])

    def _next(self) -> str:
        found = re.search(r'rel="next" href="([^"]+)"', self.read(CASES))
        return html.unescape(found[1]) if found else CASES

    def _time(self, name: str, path: str, rounds: int) -> Timed:
        taken = []
        size = len(self.read(path))  # the template is read once
        pids = self._pids()
        spent = sum(map(cpu_seconds, pids))
        for _ in range(rounds):
            started = time.perf_counter()
            self.read(path)
            taken.append((time.perf_counter() - started) * 1000)
        cpu = (sum(map(cpu_seconds, pids)) - spent) * 1000 / rounds
        p95 = sorted(taken)[max(0, int(len(taken) * 0.95) - 1)]
        return Timed(name, statistics.median(taken), p95, cpu, size / 1024)
