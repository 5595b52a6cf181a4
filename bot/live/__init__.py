"""`nhipcau doctor --live`: what a real service does, held against what we believe of it.

What we believe is data, one table a service (`telegram.py`, `zalo_bot.py`, `zalo_oa.py`); `points.py`
says how a point is written. To add one is to add a row. Nothing of this is loaded by the running bot.
"""
