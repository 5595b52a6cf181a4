"""Rules for repeating, days and clashes in words; when something may leave. No database, no talk."""
