"""What is in memory stays there: the key and what people write are never written to the disk by a crash."""

import ctypes
import resource
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4  # linux/prctl.h


def forbid_core_dumps() -> None:
    """Have the system write no image of this process if it crashes, and let no other of the same user read its memory.

    Swapping is the system's: the service in the handbook forbids it.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):  # a C library without it: the limit holds all the same
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
