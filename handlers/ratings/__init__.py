"""How people found the answers they got: asked once a case, kept as counts of nobody."""
