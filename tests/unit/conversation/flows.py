"""A flow that uses everything the engine has, and a context that needs no database."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy.orm import Session

from handlers.context import Context, Office, Speaker
from handlers.conversation import Engine, Flow, Talk
from handlers.messages import Choice, Incoming, Kind, Words, literal

FRUIT = tuple(Choice(name, literal(name)) for name in ("mận", "đào", "mơ"))


class Orders:
    """The world outside: what was looked up, and what was really done."""

    def __init__(self) -> None:
        self.done: list[Any] = []

    def price(self, _context: Context, fruit: str) -> int:
        return len(fruit) * 1000

    def place(self, _context: Context, *order: Any) -> str:
        self.done.append(order)
        return f"đơn {len(self.done)}"

    def flow(self, version: int = 1) -> Flow:
        def run(talk: Talk) -> None:
            talk.say("literal", text="Chào.")
            fruit = talk.choose("literal", FRUIT, text="Quả gì?")
            price = talk.look(self.price, fruit)
            talk.say("literal", text=f"Giá {price}.")
            words = talk.listen("da-ghi-phan", so=0)
            where = talk.ask("khong-hieu")
            if not talk.confirm("chi-nhan-chu"):
                talk.say("literal", text="Không đặt.")
                return
            number = talk.do(self.place, fruit, [w.text for w in words], where.text)
            talk.say("literal", text=f"Đã đặt {number}.")

        return Flow("order", version, run, literal("đặt quả"))

    def engine(self, version: int = 1) -> Engine:
        return Engine([self.flow(version)])


def no_session() -> Session:
    raise AssertionError("this flow needs no database")


def context() -> Context:
    return Context(
        Speaker(1, 1, "test", "vi"), datetime(2026, 11, 23, 3, 0, tzinfo=UTC), Office(), no_session
    )


def says(text: str) -> Incoming:
    return Incoming("test", "p", "e", Kind.TEXT, text=text)


def taps(tag: str) -> Incoming:
    return Incoming("test", "p", "e", Kind.TAP, tap=tag)


__all__ = ["FRUIT", "Orders", "Words", "context", "says", "taps"]
