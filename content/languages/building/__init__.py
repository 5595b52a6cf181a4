"""What only the build of the profiles needs: see `content/languages/build_profiles.py`."""
