"""Supervision and criticism by the Front: from what people say most to an authority's answer."""
