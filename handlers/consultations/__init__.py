"""Consultations on drafts: people are asked, counted without being known, and answered to."""
