"""The ground of every table: the declarative base, and the column types that all subjects share."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, MetaData, TypeDecorator
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import Float

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


# For tables whose order of insertion must not be known: SQLite keeps it in a hidden number otherwise.
BY_RANDOM_ID = {"sqlite_with_rowid": False}


class Instant(TypeDecorator[datetime]):
    """A moment, stored in UTC and always handed back aware: SQLite forgets the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or value.tzinfo is not None:
            return value
        return value.replace(tzinfo=UTC)


Json = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {  # noqa: RUF012  SQLAlchemy reads it as it stands
        datetime: Instant,
        dict[str, Any]: Json,
        list[Any]: Json,
    }


class epoch_now(FunctionElement[float]):  # noqa: N801  reads as the SQL function that it is
    """The database's own clock in seconds since 1970: one clock for any number of processes."""

    type = Float()
    inherit_cache = True


@compiles(epoch_now, "sqlite")
def _sqlite_now(_element: Any, _compiler: Any, **_: Any) -> str:
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(epoch_now, "postgresql")
def _postgres_now(_element: Any, _compiler: Any, **_: Any) -> str:
    return "(extract(epoch from clock_timestamp())::float8)"


class epoch_of(FunctionElement[float]):  # noqa: N801  reads as the SQL function that it is
    """A column of `Instant` in seconds since 1970."""

    type = Float()
    inherit_cache = True


@compiles(epoch_of, "sqlite")
def _sqlite_epoch(element: Any, compiler: Any, **told: Any) -> str:
    column = compiler.process(element.clauses, **told)
    return f"((julianday({column}) - 2440587.5) * 86400.0)"


@compiles(epoch_of, "postgresql")
def _postgres_epoch(element: Any, compiler: Any, **told: Any) -> str:
    return f"(extract(epoch from {compiler.process(element.clauses, **told)})::float8)"
