"""Rules for repeating, the Vietnamese lunar calendar, and the events of the year.

Days only, no database and no clock: `rules.py` is what a rule is, `dates.py` when it falls, `stored.py` how it is
kept, `lunar.py` the moon, `events.py` what a meeting may clash with.
"""
