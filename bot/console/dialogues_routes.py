"""The addresses of the pages for dialogues."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import dialogue_page, dialogue_questions_page, dialogues_page

Make = Callable[..., Route]


def dialogues_routes(page: Make, post: Make) -> list[Route]:
    root, one = "/console/dialogues", "/console/dialogues/{number}"
    return [
        page(root, dialogues_page.show_dialogues),
        page(f"{root}/list.{{kind}}", dialogues_page.dialogues_file),
        post(root, dialogues_page.plan_dialogue),
        page(one, dialogue_page.show_dialogue),
        page(f"{one}/papers/{{paper}}.docx", dialogue_page.paper),
        page(f"{one}/questions", dialogue_questions_page.show_questions),
        page(f"{one}/media/{{media}}", dialogue_questions_page.show_file),
        post(f"{one}/questions/{{action}}", dialogue_questions_page.work_on_questions),
        post(f"{one}/{{action}}", dialogue_page.work_on_dialogue),
    ]
