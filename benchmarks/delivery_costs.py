"""What delivery costs without limits, and how the cost grows: unlimited, growth, million."""

import contextlib
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, create_engine, text

from benchmarks.delivery_paced import TEXT, Sizes
from benchmarks.delivery_peers import run_peer
from benchmarks.delivery_product import FIRST, Cost, Product, product
from benchmarks.delivery_tables import Cell, note, table
from benchmarks.limited_api import limited_api
from benchmarks.limits import Rules
from benchmarks.processes import peak_mb, postgres_answers

PROVINCE = "11"
COMMUNES = ("03127", "03151", "03158", "03244")
ALMOST_NEVER = 0.01  # messages a second, while only the queueing is looked at
QUEUEING = 600.0  # seconds after which a queue that does not fill is given up
CLAIMS = 20
MOST = 200  # messages of one claim


def databases() -> list[str]:
    return ["sqlite", "postgresql"] if postgres_answers() else ["sqlite"]


# --- unlimited ----------------------------------------------------------------------------------


def unlimited(sizes: Sizes) -> None:
    """Messages a second and what one costs, durable, beside bare senders that store nothing."""
    bare = {name: _peer_cost(name, sizes) for name in ("aiohttp-raw", "aiogram-bare")}  # Telegram
    base = bare["aiogram-bare"]
    rows: list[list[Cell]] = []
    for name, cost in bare.items():
        rows.append([name, cost if isinstance(cost, str) else cost[0], *_against(cost, base)])
    for database in databases():
        ours = _our_cost(database, sizes)
        rows.append([f"ours on {database}, durable", ours[0], *_against(ours, base)])
    head = ("", "messages/s", "CPU ms a message", "CPU to bare aiogram's")
    table(f"Unlimited, {sizes.channel}: {sizes.recipients} recipients", head, rows)


Pair = tuple[float, float]  # messages a second, CPU milliseconds a message


def _against(cost: Pair | str, base: Pair | str) -> list[Cell]:
    if isinstance(cost, str):
        return ["", ""]
    return [cost[1], "" if isinstance(base, str) else cost[1] / base[1]]


def _peer_cost(name: str, sizes: Sizes) -> Pair | str:
    note(f"{name} …")
    with limited_api(Rules()) as server:
        said = run_peer(name, server.url, sizes.recipients, TEXT, sizes.patience)
        if isinstance(said, str):
            return said
        return server.ledger.rate, said["cpu"] / said["sent"] * 1000


def _our_cost(database: str, sizes: Sizes) -> Pair:
    """A first broadcast warms it, the second is measured: from the command until all is written."""
    note(f"ours on {database} …")
    with sizes.ours(Rules(), database=database, paced=False) as (server, ours):
        ours.people(max(64, sizes.recipients // 10), area=COMMUNES[0], first=FIRST * 100)
        ours.people(sizes.recipients)
        ours.start()
        ours.finish(ours.send("Lời thử.", area=COMMUNES[0]), server.ledger, sizes.patience)
        used = ours.cpu
        before = len(server.ledger.taken)
        found = ours.finish(ours.send(TEXT), server.ledger, sizes.patience)
        if found["sent"] != sizes.recipients:
            raise RuntimeError(f"not all was sent: {found}")
        times = [taken.at for taken in server.ledger.taken[before:]]
        rate = (len(times) - 1) / (times[-1] - times[0])
        return rate, (ours.cpu - used) / len(times) * 1000


# --- queueing a whole audience ------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Queued:
    """How long it took until the last row stood in the outbox, and what that cost."""

    seconds: float
    command: Cost
    peak_mb: float  # of the running bot, which puts there what the command leaves over
    rested_mb: float  # its peak before


def queue(ours: Product, count: int, area: str, first: int) -> Queued:
    """Make up people, and send them a notice while the bot runs but says next to nothing."""
    ours.people(count, area=area, first=first)
    ours.start()
    rested = peak_mb(ours.pid)
    started = time.perf_counter()
    command = ours.measured("notice", "send", "--area", area, "--text", TEXT)
    with _reading(ours.url) as connection:
        _until_queued(connection, started, first + count - 1)
        taken = time.perf_counter() - started
        _check(connection, int(command.said.split()[-1]), count)
    peak = peak_mb(ours.pid)
    ours.stop()
    return Queued(taken, command, peak, rested)


@contextlib.contextmanager
def _reading(url: str) -> Iterator[Connection]:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection
    engine.dispose()


_LAST = text(
    "SELECT 1 FROM outbox WHERE address_id ="
    " (SELECT id FROM address WHERE channel = 'telegram' AND external_id = :chat)"
)
_MANY = text("SELECT count(*) FROM outbox WHERE purpose = :purpose")


def _until_queued(connection: Connection, started: float, last: int) -> None:
    """People are taken in the order in which they were made up; counting would cost too much."""
    while connection.execute(_LAST, {"chat": str(last)}).first() is None:
        if time.perf_counter() - started > QUEUEING:
            raise RuntimeError("the audience was not queued")
        time.sleep(0.1)


def _check(connection: Connection, notice: int, count: int) -> None:
    many = connection.scalar(_MANY, {"purpose": f"notice:{notice}"})
    if many != count:
        raise RuntimeError(f"{many} rows were queued, not {count}")


def million(sizes: Sizes) -> None:
    """A notice to a million people, beside one to 13."""
    rows: list[list[Cell]] = []
    for database in databases():
        for count in (13, sizes.recipients):
            note(f"{database}, {count} …")
            with (
                limited_api(Rules()) as server,
                product(server.url, database=database, rate=ALMOST_NEVER) as ours,
            ):
                found = queue(ours, count, PROVINCE, FIRST)
            command = (found.command.seconds, found.command.peak_mb)
            rows.append([database, count, found.seconds, *command, found.rested_mb, found.peak_mb])
    head = ("", "recipients", "seconds until all are queued", "the command, s")
    more = ("its peak MB", "the bot's peak MB before", "and after")
    table("Materialising an audience", (*head, *more), rows)


# --- growth -------------------------------------------------------------------------------------


def growth(sizes: Sizes) -> None:
    """A claim with ever more rows waiting behind it: in a transaction that is rolled back."""
    wanted = [sizes.recipients // 10**power for power in (3, 2, 1, 0)]
    rows = [row for database in databases() for row in _growth_rows(database, wanted)]
    head = ("", "rows waiting", "claim p50 ms", "claim max ms", "p50 to the first's")
    table(f"Growth: a claim of {MOST} messages, {CLAIMS} times", head, rows)


def _growth_rows(database: str, wanted: list[int]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    with (
        limited_api(Rules()) as server,
        product(server.url, database=database, rate=ALMOST_NEVER) as ours,
    ):
        there, first = 0, 0.0
        for total, area in zip(wanted, COMMUNES, strict=True):
            note(f"{database}, {total} rows …")
            if total > there:
                queue(ours, total - there, area, FIRST + there)
                there = total
            times = _claims(ours.url)
            middle = statistics.median(times)
            first = first or middle
            rows.append([database, there, middle * 1000, max(times) * 1000, middle / first])
    return rows


def _claims(url: str) -> list[float]:
    from storage import outbox, tables  # noqa: F401  all the tables, as the product has them
    from storage.database import open_database

    database = open_database(url)
    times = []
    for _ in range(CLAIMS + 1):
        with database.writing.connect() as connection:
            started = time.perf_counter()
            rows = outbox.claim(connection, "telegram", "bench", MOST)
            times.append(time.perf_counter() - started)
            connection.rollback()
        if not rows:
            raise RuntimeError("nothing waits")
    database.close()
    return times[1:]  # the first compiles the statements
