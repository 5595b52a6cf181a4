"""The addresses of the recording kit."""

from collections.abc import Callable

from starlette.routing import Route

from bot.console.recordings_crew import dismiss_speaker, invite_speaker
from bot.console.recordings_page import act_on_recording, recording_sound, show_kit, show_languages
from bot.console.recordings_sitting import MOST_SENT, begin, keep_take, leave, show_sitting


def recordings_routes(page: Callable[..., Route], post: Callable[..., Route]) -> list[Route]:
    root = "/console/recordings"
    one = f"{root}/{{language}}"
    return [
        page(root, show_languages),
        page(f"{root}/{{number:int}}/sound", recording_sound),
        post(f"{root}/{{number:int}}/{{action}}", act_on_recording),
        page(one, show_kit),
        page(f"{one}/sitting", show_sitting),
        post(f"{one}/sitting", begin),
        post(f"{one}/sitting/end", leave),
        post(f"{one}/takes", keep_take, most=MOST_SENT),
        post(f"{one}/invite", invite_speaker),
        post(f"{one}/dismiss", dismiss_speaker),
    ]
