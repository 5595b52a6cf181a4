"""The staff's web pages."""

from bot.console.routes import console_routes

__all__ = ["console_routes"]
