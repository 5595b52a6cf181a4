"""A Bot API server on loopback, and the people behind it.

    async with telegram() as api:
        people speak:  api.person("Mùa A Dế").says("xin chào")
        in a group:    api.group("Bản Nà Tấu").says(person, "/gan 7K4M")
    a bot uses:    api.url, api.token

It refuses what the real one refuses, in the same words, as far as a bot of ours can meet it.
"""

from tests.emulators.telegram.emulator import Emulator, telegram
from tests.emulators.telegram.faults import Fault
from tests.emulators.telegram.groups import Group
from tests.emulators.telegram.people import Person

__all__ = ["Emulator", "Fault", "Group", "Person", "telegram"]
