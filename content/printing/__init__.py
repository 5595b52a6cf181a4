"""Paper: a notice for the board, posters and slips with QR codes. Loaded only when it is printed."""

PDF = "application/pdf"
