"""What a process that works apart takes on itself, before it reads anything."""

import os
import resource


def take_on(cpu_seconds: int, memory: int) -> None:
    """At most so many seconds of processor and bytes of address space; no file can be written, and no core dumped."""
    os.nice(5)  # nobody should wait longer for an answer because of what is done here
    for limit, most in (
        (resource.RLIMIT_CPU, cpu_seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(limit, (most, most))
