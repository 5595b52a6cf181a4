"""When something falls, and what happens then: rules and days in words, the calendar of staff and its feed."""
