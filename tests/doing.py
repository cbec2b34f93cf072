"""What somebody does on a phone of the sandbox, step by step, written as in the tour."""

from bot.sandbox.phones.phone import Phone


async def does(phone: Phone, *steps: str) -> None:
    """Do each step: "> text" is said, "[label" is pressed, anything else is to be seen."""
    for step in steps:
        if step.startswith("> "):
            await phone.say(step.removeprefix("> "))
        elif step.startswith("["):
            await phone.press(step.removeprefix("["))
        else:
            await phone.sees(step)
