"""The audit log becomes a chain, which the database itself lets nobody change."""

import hashlib
import json
import secrets
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = '0039'
down_revision = '0037'
branch_labels = None
depends_on = None

COLUMNS = (
    ('number', sa.Integer()), ('author', sa.String(length=64)), ('opening', sa.String(length=60)),
    ('salt', sa.String(length=32)), ('previous', sa.String(length=64)), ('hash', sa.String(length=64)),
)
PIECE = 5_000

# An update is allowed that seals a line, that leads it to another person or to none (people are joined
# and erased), or that forgets the opening of a line that is nobody's. Nothing else.
SAID = ('id', 'at', 'action', 'subject', 'reason')
CHAIN = ('number', 'author', 'salt', 'previous', 'hash')


def allowed(same: str) -> str:
    def all_same(names: tuple[str, ...]) -> str:
        return ' AND '.join(f'NEW.{name} {same} OLD.{name}' for name in names)
    return f"""
        {all_same(SAID)} AND (
            (OLD.hash IS NULL AND NEW.person_id {same} OLD.person_id)
            OR ({all_same(CHAIN)}
                AND (NEW.opening {same} OLD.opening OR (NEW.opening IS NULL AND NEW.person_id IS NULL))
                AND (NEW.person_id {same} OLD.person_id OR OLD.person_id IS NOT NULL))
        )"""


ONLY = 'audit log: lines are only added'
SQLITE = (
    f"""CREATE TRIGGER audit_line_kept BEFORE DELETE ON audit_line
    BEGIN SELECT RAISE(ABORT, '{ONLY}'); END""",
    f"""CREATE TRIGGER audit_line_fixed BEFORE UPDATE ON audit_line WHEN NOT ({allowed('IS')})
    BEGIN SELECT RAISE(ABORT, '{ONLY}'); END""",
    """CREATE TRIGGER audit_line_nobody_s AFTER UPDATE OF person_id ON audit_line
    WHEN NEW.person_id IS NULL AND NEW.opening IS NOT NULL
    BEGIN UPDATE audit_line SET opening = NULL WHERE id = NEW.id; END""",
    f"""CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
    BEGIN SELECT RAISE(ABORT, '{ONLY}'); END""",
    f"""CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head WHEN NEW.number <= OLD.number
    BEGIN SELECT RAISE(ABORT, '{ONLY}'); END""",
)
POSTGRES = (
    f"""CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '{ONLY}' USING ERRCODE = 'restrict_violation'; END $$""",
    f"""CREATE FUNCTION audit_line_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF NEW.person_id IS NULL AND OLD.person_id IS NOT NULL THEN NEW.opening := NULL; END IF;
        IF NOT ({allowed('IS NOT DISTINCT FROM')}) THEN
            RAISE EXCEPTION '{ONLY}' USING ERRCODE = 'restrict_violation';
        END IF;
        RETURN NEW;
    END $$""",
    """CREATE TRIGGER audit_line_fixed BEFORE UPDATE ON audit_line
    FOR EACH ROW EXECUTE FUNCTION audit_line_fixed()""",
    """CREATE TRIGGER audit_line_kept BEFORE DELETE ON audit_line
    FOR EACH ROW EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_line_whole BEFORE TRUNCATE ON audit_line
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head
    FOR EACH ROW EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_head_whole BEFORE TRUNCATE ON audit_head
    FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_head_grows BEFORE UPDATE ON audit_head
    FOR EACH ROW WHEN (NEW.number <= OLD.number) EXECUTE FUNCTION audit_refuse()""",
)


def upgrade() -> None:
    for name, kind in COLUMNS:
        op.add_column('audit_line', sa.Column(name, kind, nullable=True))
    op.create_table('audit_head',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_head'))
    )
    _chain(op.get_bind())
    with op.batch_alter_table('audit_line') as table:
        table.create_unique_constraint(op.f('uq_audit_line_number'), ['number'])
        table.create_index('ix_audit_line_person_id', ['person_id'])
    for statement in _triggers():
        op.execute(statement)


def _triggers() -> tuple[str, ...]:
    return SQLITE if op.get_bind().dialect.name == 'sqlite' else POSTGRES


def _chain(connection: sa.Connection) -> None:
    """Old lines in the order in which they were written. As format 1 of `storage.audit_chain`."""
    line = sa.table('audit_line', *(sa.column(name) for name in ('id', 'person_id', 'action', 'subject', 'reason')),
                    sa.column('at', sa.DateTime(timezone=True)), *(sa.column(*one) for one in COLUMNS))
    sealing = sa.update(line).where(line.c.id == sa.bindparam('of_id')).values(
        {name: sa.bindparam(f'to_{name}') for name, _ in COLUMNS})
    last, number, previous = None, 0, '0' * 64
    while True:
        found = sa.select(line).order_by(line.c.id).limit(PIECE)
        rows = connection.execute(found if last is None else found.where(line.c.id > last)).all()
        if not rows:
            break
        sealed = []
        for row in rows:
            number += 1
            made = _sealed(row, number, previous)
            previous = made['to_hash']
            sealed.append(made)
        connection.execute(sealing, sealed)
        last = rows[-1].id
    if number:
        head = sa.table('audit_head', sa.column('id'), sa.column('number'), sa.column('hash'))
        connection.execute(sa.insert(head).values(id=1, number=number, hash=previous))


def _sealed(row: sa.Row[Any], number: int, previous: str) -> dict[str, Any]:
    opening = None if row.person_id is None else f'{secrets.token_hex(16)}:{row.person_id}'
    salt = None if row.reason is None else secrets.token_hex(16)
    author = None if opening is None else _sha256(opening)
    digest = None if row.reason is None else _sha256(f'{salt}:{row.reason}')
    said = [1, number, _moment(row.at), author, row.action, row.subject, digest, previous]
    return {
        'of_id': row.id, 'to_number': number, 'to_author': author, 'to_opening': opening, 'to_salt': salt,
        'to_previous': previous, 'to_hash': _sha256(json.dumps(said, separators=(',', ':'))),
    }


def _moment(at: datetime) -> str:
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec='microseconds')


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def downgrade() -> None:
    if op.get_bind().dialect.name == 'sqlite':
        for name in ('audit_line_kept', 'audit_line_fixed', 'audit_line_nobody_s', 'audit_head_kept', 'audit_head_grows'):
            op.execute(f'DROP TRIGGER {name}')
    else:
        op.execute('DROP FUNCTION audit_refuse() CASCADE')
        op.execute('DROP FUNCTION audit_line_fixed() CASCADE')
    with op.batch_alter_table('audit_line') as table:
        table.drop_index('ix_audit_line_person_id')
        table.drop_constraint(op.f('uq_audit_line_number'), type_='unique')
        for name, _ in reversed(COLUMNS):
            table.drop_column(name)
    op.drop_table('audit_head')
