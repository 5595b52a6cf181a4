"""Channels on which people can be written to only for a time after they wrote, and then for money."""
