"""Recorded speech."""
