"""What repeats: a head's or an office's own rule, from which the clock plans reminders."""
