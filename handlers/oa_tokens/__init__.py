"""The tokens of the Official Account: when they are renewed, who hears of trouble, who renews them."""
