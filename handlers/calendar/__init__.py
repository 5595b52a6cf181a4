"""What happens when, and where: for staff in the console, in a private feed for their own calendar."""
