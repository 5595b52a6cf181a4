"""The addresses of the pages for village meetings."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console import conferences_page, meeting_page, meetings_page
from bot.console.kept_files import LARGEST_FORM

Make = Callable[..., Route]


def meetings_routes(page: Make, post: Make) -> list[Route]:
    root, plans = meetings_page.ROOT, conferences_page.ROOT
    one, plan = f"{root}/{{number}}", f"{plans}/{{number}}"
    return [
        page(root, meetings_page.show_meetings),
        page(f"{root}/list.{{kind}}", meetings_page.meetings_file),
        page(plans, conferences_page.show_conferences),
        post(plans, conferences_page.plan_conference),
        page(plan, conferences_page.show_conference),
        page(f"{plan}/plan.docx", conferences_page.conference_document),
        post(f"{plan}/{{action}}", conferences_page.work_on_conference),
        page(one, meeting_page.show_meeting),
        page(f"{one}/papers/{{kind}}", meeting_page.meeting_paper),
        page(f"{one}/documents/{{paper}}", meeting_page.meeting_document),
        page(f"{one}/signed", meeting_page.signed_minutes),
        post(f"{one}/documents", meeting_page.attach_document, most=LARGEST_FORM),
        post(f"{one}/documents/{{paper}}/drop", meeting_page.drop_document),
    ]
