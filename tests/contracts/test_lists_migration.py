"""The migration of the cases' lists: it tells who has each case, and comes and goes."""

from alembic import command
from sqlalchemy import inspect, select, text

from storage.cases import Case, CaseStep
from storage.database import alembic_config, open_database
from tests.unit.casework.office import TODAY, add_case, add_places


def test_whoever_was_named_last_has_the_case_and_nothing_else_changes(database_url: str) -> None:
    database = open_database(database_url)
    try:
        with database.write() as session:
            case = add_case(session, "DB-PASSED", add_places(session).sang_nhe, status="CHUYEN")
            for position, name in enumerate(("UBND xã", None, "Sở Xây dựng", None), 1):
                case.steps.append(
                    CaseStep(position=position, status="CHUYEN", taken_on=TODAY, authority=name)
                )
        with database.writing.connect() as connection:
            assert inspect(connection).has_table("case_slip")  # what follows is rolled back
            command.downgrade(alembic_config(connection), "0006")
            assert not inspect(connection).has_table("case_slip")
            columns = {
                column["name"] for column in inspect(connection).get_columns("feedback_case")
            }
            assert not columns & {"held_by", "split_from_id"}
            command.upgrade(alembic_config(connection), "0008")
            found = connection.execute(text("SELECT code, held_by FROM feedback_case")).all()
            assert found == [("DB-PASSED", "Sở Xây dựng")]
            connection.rollback()
        with database.read() as session:
            assert session.scalars(select(Case.code)).all() == ["DB-PASSED"]
    finally:
        database.close()
