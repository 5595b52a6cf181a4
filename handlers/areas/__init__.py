"""Places: loading them, finding them by what people type, asking for them."""
