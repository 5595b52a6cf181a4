"""Zalo's Official Account API on loopback, and the people behind it.

    async with zalo_oa() as api:
        people speak:    api.person("Mùa A Dế").says("xin chào")
        time passes:     api.clock.move(hours=49)
    an account uses:     api.url for each of its hosts

It refuses what the real one refuses, with the same codes in answers that say 200, as far as an account
of ours can meet it: windows since a person wrote, the night, rates, files that are forgotten.
"""

from tests.emulators.zalo_oa.emulator import Emulator, zalo_oa
from tests.emulators.zalo_oa.faults import Fault
from tests.emulators.zalo_oa.people import Person

__all__ = ["Emulator", "Fault", "Person", "zalo_oa"]
