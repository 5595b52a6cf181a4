"""The checklist of grassroots democracy: what must be made public in each village, and what was."""
