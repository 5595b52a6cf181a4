"""In which language somebody is spoken to: what they chose, and what their words say of it."""
