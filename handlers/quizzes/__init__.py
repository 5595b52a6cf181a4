"""Questions with choices: contests for everybody, and the asking that lessons share with them."""
