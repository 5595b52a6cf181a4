"""Dialogues between leaders and people (C7)."""
