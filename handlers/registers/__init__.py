"""Registers of commitments: agreements, work sessions of party committees, friendship across the border."""
