"""The addresses of the pages for people, for one's own account, and for showing who one is."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import (
    account_page,
    heads_page,
    password_page,
    people_page,
    person_page,
    proving,
    vacancies_page,
)
from bot.console.doors import Attempts
from bot.console.proving import proved

Make = Callable[..., Route]


def people_routes(page: Make, post: Make, attempts: Attempts) -> list[Route]:
    root = "/console/people"
    return [
        page("/console/heads", proved(heads_page.show_heads)),
        post("/console/heads", proved(heads_page.invite_head)),
        page(root, people_page.show_people),
        page(f"{root}.{{kind}}", people_page.people_file),
        page(f"{root}/new", proved(people_page.show_new)),
        post(f"{root}/new", proved(people_page.appoint)),
        page(f"{root}/rights", people_page.show_rights),
        page(vacancies_page.ROOT, vacancies_page.show_vacancies),
        page(f"{vacancies_page.ROOT}/list.{{kind}}", vacancies_page.vacancies_list),
        page(f"{root}/{{person}}", person_page.show_person),
        post(f"{root}/{{person}}/{{action}}", proved(person_page.work_on_person)),
        *_account_routes(page, post),
        page(proving.ADDRESS, proving.show_proof),
        post(proving.ADDRESS, proving.prove(attempts)),
        post(f"{proving.ADDRESS}/options", proving.proof_options),
    ]


def _account_routes(page: Make, post: Make) -> list[Route]:
    root = account_page.HOME
    return [
        page(root, account_page.show_account),
        post(f"{root}/keys/options", account_page.key_options),
        post(f"{root}/keys", proved(account_page.add_key)),
        post(f"{root}/keys/{{passkey}}", proved(account_page.drop_key)),
        page(f"{root}/password", proved(password_page.show_password)),
        post(f"{root}/password", proved(password_page.set_password)),
        post(f"{root}/password/drop", proved(password_page.give_up_password)),
        post(f"{root}/codes", proved(password_page.fresh_codes)),
        post(f"{root}/devices", account_page.end_device),
    ]
