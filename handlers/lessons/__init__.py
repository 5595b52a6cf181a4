"""Training in the bot: short lessons for village heads and new staff, three questions each."""
