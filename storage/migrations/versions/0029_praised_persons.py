"""Who of the people that we know is praised: seen among their data, and erased with them."""

import sqlalchemy as sa
from alembic import op

revision = '0029'
down_revision = '0028'
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table('praise') as table:
        table.add_column(sa.Column('person_id', sa.Integer(), nullable=True))
        table.create_foreign_key(
            op.f('fk_praise_person_id'), 'person', ['person_id'], ['id'], ondelete='SET NULL'
        )
        table.create_index(op.f('ix_praise_person_id'), ['person_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('praise') as table:
        table.drop_index(op.f('ix_praise_person_id'))
        table.drop_constraint(op.f('fk_praise_person_id'), type_='foreignkey')
        table.drop_column('person_id')
