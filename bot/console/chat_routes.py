"""The addresses of the page that makes a chat a member of staff's own."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import chat_page

Make = Callable[..., Route]


def chat_routes(page: Make, post: Make) -> list[Route]:
    root = "/console/chat"
    return [
        page(root, chat_page.show_chats),
        post(root, chat_page.make_link),
        post(f"{root}/cut", chat_page.cut),
    ]
