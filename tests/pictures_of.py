"""Pictures for tests."""


def png() -> bytes:
    """The smallest picture: one grey pixel."""
    return bytes.fromhex(
        "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
        "3a7e9b550000000a49444154789c63680000008200814dd7b3920000000049454e44ae426082"
    )
