"""What goes to translators and comes back: sentences of the catalog and editions of the library.

`units.py` says what a unit is, `xlsx.py` and `xliff.py` write and read it, `checking.py` takes a file
that came back as a whole, or tells line by line why not.
"""

from content.exchange.checking import Fault, Outcome, Reason, check, taken
from content.exchange.units import Row, Translation, Unit, UnreadableError, hash_of, tidy
from content.exchange.xliff import read_xliff, write_xliff
from content.exchange.xlsx import read_xlsx, write_xlsx

__all__ = [
    "Fault",
    "Outcome",
    "Reason",
    "Row",
    "Translation",
    "Unit",
    "UnreadableError",
    "check",
    "hash_of",
    "read_xliff",
    "read_xlsx",
    "taken",
    "tidy",
    "write_xliff",
    "write_xlsx",
]
