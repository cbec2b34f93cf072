"""Content as the team writes it in the chat: what is being written, every version that was published, and undoing it.

What is being written of something is one draft, whoever of the team goes on with it; each change of it, and publishing
it, is one conditional write, so that nobody overwrites unseen what another wrote.
"""
