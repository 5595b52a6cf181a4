"""Opening an invitation: the talk that makes somebody head of a village."""

from handlers.context import Context
from handlers.conversation import Talk
from handlers.messages import Choice, Words
from handlers.people import actions, invitations
from handlers.people.consenting import ask_consent

SKIP = Choice("skip", Words("nut-bo-qua"))
NAME_MOST = 100


def accept_invitation(talk: Talk, token_hash: str) -> None:
    """The link's token is known here only by its hash: what waits for an answer is stored."""
    village = talk.look(invitations.invited_village, token_hash)
    if village is None:
        talk.say("thu-moi-khong-dung")
        return
    place = talk.look(actions.office_place)
    if not talk.confirm(
        "moi-lam-truong-ban",
        yes="nut-nhan-truong-ban",
        no="nut-khong-nhan",
        noi=village,
        co_quan=actions.office_name(place),
    ):
        talk.say("khong-nhan-truong-ban")
        return
    if not talk.do(begin, token_hash):
        talk.say("thu-moi-khong-dung")
        return
    name = talk.ask("hoi-ten-truong-ban", (SKIP,))
    if not name.choice:
        talk.do(actions.set_name, name.text[:NAME_MOST])
    ask_consent(talk)
    talk.say("chao-truong-ban", noi=village)


def begin(context: Context, token_hash: str) -> bool:
    """Make the speaker head of the village; who was a stranger is known from now on."""
    area_id = invitations.accept(context, token_hash)
    if area_id is None:
        return False
    if context.speaker.area_id is None:
        actions.set_village(context, area_id)
    if context.speaker.language is None:
        actions.set_language(context, "vi")
    return True
