"""The tables of procrastinate 3.10, which hands out chunks of the outbox on PostgreSQL.

The text beside this file is the library's own (`SchemaManager.get_schema()`), kept as it was: a migration
must do the same for ever, whichever version is installed. A newer version brings its own migrations,
which become one of ours; a test notices.
"""

from pathlib import Path

from alembic import op

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

SCHEMA = Path(__file__).with_suffix(".sql")


def upgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.get_bind().exec_driver_sql(
            SCHEMA.read_text("utf-8"), execution_options={"no_parameters": True}
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.get_bind().exec_driver_sql(DROP, execution_options={"no_parameters": True})


DROP = """
DROP TABLE procrastinate_events, procrastinate_periodic_defers, procrastinate_jobs,
    procrastinate_workers CASCADE;
DO $$ DECLARE name text; BEGIN
  FOR name IN SELECT p.oid::regprocedure::text FROM pg_proc p
      WHERE p.pronamespace = current_schema()::regnamespace AND p.proname LIKE 'procrastinate\\_%'
  LOOP EXECUTE 'DROP FUNCTION ' || name; END LOOP;
END $$;
DROP TYPE procrastinate_job_to_defer_v1, procrastinate_job_status, procrastinate_job_event_type;
"""
