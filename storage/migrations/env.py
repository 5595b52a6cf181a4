"""Alembic's entry: the connection is handed in by `storage.database`."""

from alembic import context

import storage.tables  # noqa: F401  every table, so that autogenerate sees them
from storage.base import Base
from storage.library_search import is_made_by_migration

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    compare_type=False,
    include_name=lambda name, _, above: not is_made_by_migration(name, above.get("table_name")),
)
with context.begin_transaction():
    context.run_migrations()
