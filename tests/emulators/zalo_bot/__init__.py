"""A Zalo Bot API on loopback, and the people behind it.

    async with zalo_bot() as api:
        people speak:  api.person("Lò Thị Ăm").says("xin chào")
    a bot uses:    api.url, api.token

Faithful to what is known: errors come with HTTP 200, a poll brings one event or 408, nothing is acknowledged,
and there are no buttons. `flat` and `photo_name` choose between what is documented and what was seen live.
"""

from tests.emulators.zalo_bot.emulator import Emulator, zalo_bot
from tests.emulators.zalo_bot.faults import Fault
from tests.emulators.zalo_bot.people import Person

__all__ = ["Emulator", "Fault", "Person", "zalo_bot"]
