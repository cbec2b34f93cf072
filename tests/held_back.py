"""A program held back as the service's unit says, as far as that goes without systemd: `held_back UNIT PROGRAM …`.

Taken from the unit: which system calls there are (by libseccomp, as systemd does it), that no memory is made writable
and executable, which families of sockets there are, and that nothing gains rights. Where it can write is for mounts to
say (`test_service.py`).
"""

import ctypes
import errno
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

_PR_SET_NO_NEW_PRIVS, _PR_SET_MDWE, _MDWE_REFUSE_EXEC_GAIN = 38, 65, 1  # linux/prctl.h
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM  # seccomp.h
_EQUAL = 4


class _Compared(ctypes.Structure):
    """An argument of a system call and what it is compared with (struct scmp_arg_cmp)."""

    _fields_ = (("arg", ctypes.c_uint), ("op", ctypes.c_int), ("a", ctypes.c_uint64), ("b", ctypes.c_uint64))


def calls_of(name: str) -> Iterator[str]:
    """The system calls of a set, as systemd has them."""
    analyze = shutil.which("systemd-analyze")
    assert analyze
    told = subprocess.run([analyze, "syscall-filter", name], capture_output=True, text=True, check=True).stdout  # noqa: S603 - ours
    for line in map(str.strip, told.splitlines()[1:]):
        if line.startswith("@"):
            yield from calls_of(line)
        elif line and not line.startswith("#"):
            yield line


def allowed(unit: str) -> set[str]:
    """The system calls that a unit leaves."""
    calls = set[str]()
    for no, name in re.findall(r"^SystemCallFilter=(~?)(@[\w-]+)$", unit, re.MULTILINE):
        calls = calls - set(calls_of(name)) if no else calls | set(calls_of(name))
    return calls


def hold_back(unit: str) -> None:
    """Take from this process, and from all that it starts, what the unit takes."""
    system = ctypes.CDLL(None, use_errno=True)
    assert "MemoryDenyWriteExecute=yes" in unit
    assert system.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0
    assert system.prctl(_PR_SET_MDWE, _MDWE_REFUSE_EXEC_GAIN, 0, 0, 0) == 0
    seccomp = ctypes.CDLL("libseccomp.so.2")
    seccomp.seccomp_init.restype = ctypes.c_void_p
    rules = ctypes.c_void_p(seccomp.seccomp_init(_REFUSE))
    families = re.findall(r"AF_\w+", "".join(re.findall(r"^RestrictAddressFamilies=(.*)$", unit, re.MULTILINE)))
    assert families
    for call in allowed(unit) - {"socket"}:
        if (number := seccomp.seccomp_syscall_resolve_name(call.encode())) >= 0:
            assert seccomp.seccomp_rule_add(rules, _ALLOW, number, 0) == 0
    number = seccomp.seccomp_syscall_resolve_name(b"socket")
    for family in families:
        same = _Compared(0, _EQUAL, getattr(socket, family), 0)
        assert seccomp.seccomp_rule_add_array(rules, _ALLOW, number, 1, ctypes.byref(same)) == 0
    assert seccomp.seccomp_load(rules) == 0


if __name__ == "__main__":
    hold_back(Path(sys.argv[1]).read_text("utf-8"))
    os.execv(sys.argv[2], sys.argv[2:])  # noqa: S606 - the program that is to be held back
