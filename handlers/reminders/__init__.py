"""Reminders: rows that are due at a moment, planned by a subject and sent by the clock."""
