"""Zalo's Official Account API on loopback."""
