"""Bytes that begin as a recording and a photo do."""

OGG = b"OggS\x00\x02" + bytes(range(256)) * 8
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8
