"""What the law asks to be written down about people's data, out of what the program declares."""
