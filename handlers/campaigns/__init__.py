"""Emulation: what a village takes on, how far it is, what shows it, and who looks at it."""
