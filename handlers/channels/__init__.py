"""The channels as those see them who answer for the office: how much goes in and out, never whose."""
