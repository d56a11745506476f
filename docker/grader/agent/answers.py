"""Does what the examiner asks, and answers with the value, the exception, or why neither can be sent."""

from collections.abc import Callable
from types import AsyncGeneratorType, CoroutineType, GeneratorType
from typing import Any

from grader.agent.conversation import Conversation
from grader.agent.operations import OPERATIONS, STEPPING
from grader.agent.references import References
from grader.wire import restore
from grader.wire.decoder import Decoder
from grader.wire.encoder import ALIAS, Encoder
from grader.wire.errors import WireError
from grader.wire.frames import Message
from grader.wire.private import BUILTINS as __builtins__
from grader.wire.scalars import Wire

_STEPPED = (GeneratorType, CoroutineType, AsyncGeneratorType)


class _Call:
    """One operation with its arguments and the containers among them."""

    def __init__(self, message: Message, references: References) -> None:
        self.name = message["f"]
        known = references.given.entry(message["a"][0][1]).watched if message.get("w") else None
        decoder = Decoder(references.follow, known and known[0], shares=True)
        self.args = [decoder.decode(form) for form in message["a"]]
        self.kwargs = {name: decoder.decode(form) for name, form in message.get("k", {}).items()}
        self.containers = decoder.containers
        self.before = known[1] if known else restore.take(self.containers)

    def run(self) -> Any:
        return OPERATIONS[self.name](*self.args, **self.kwargs)


class Answers:
    """Thread-safe; each call runs in the thread that asks for it."""

    def __init__(self, conversation: Conversation, references: References) -> None:
        self._conversation = conversation
        self._references = references

    def take_back(self, freed: Any) -> None:
        """Lets go of objects; in a lane's thread, because their finalizers are the candidate's code."""
        self._references.given.take_back(freed)

    def reply(self, message: Message, produce: Callable[[], Any]) -> None:
        """Answers with what ``produce`` returns or raises."""
        try:
            value = produce()
        except BaseException as error:  # noqa: BLE001 - every outcome of a candidate's code is an answer
            self._raised(message, error, None)
        else:
            self._returned(message, value, None)

    def answer(self, message: Message) -> None:
        call = None
        try:
            call = _Call(message, self._references)
            value = call.run()
        except BaseException as error:  # noqa: BLE001 - as above
            self._raised(message, error, call)
        else:
            self._returned(message, value, call)

    async def answer_awaited(self, message: Message, ended_by: dict[int, BaseException]) -> None:
        """The same for what has to be awaited; ``ended_by`` says which awaits were cancelled because the process was
        asked to end."""
        call = None
        try:
            call = _Call(message, self._references)
            value = await call.run()
        except BaseException as error:  # noqa: BLE001 - as above
            self._raised(message, ended_by.pop(message["id"], error), call)
        else:
            self._returned(message, value, call)

    def _returned(self, message: Message, value: Any, call: _Call | None) -> None:
        try:
            reply = {**_reply_to(message), **self._value(value, call)}
            if call is not None and call.name not in ("next", "anext"):
                self._add_changes(reply, call)
            self._conversation.say(reply)
        except WireError as error:
            self._refuse(message, error)
        except Exception as error:  # noqa: BLE001 - a container that changes while it is written, or no memory to write it
            self._raised(message, error, None)

    def _value(self, value: Any, call: _Call | None) -> dict[str, Wire]:
        if call is not None:
            for number, container in enumerate(call.containers):
                if container is value:
                    return {"v": [ALIAS, number]}
        watched = call is not None and type(value) in _STEPPED and call.containers and call.name not in STEPPING
        form = Encoder(self._references.refer, shares=False).encode(value)
        if watched and form[0] == "o":
            self._references.given.entry(form[1]).watched = [call.containers, call.before]
            return {"v": form, "watch": True}
        return {"v": form}

    def _raised(self, message: Message, error: BaseException, call: _Call | None) -> None:
        try:
            reply = {**_reply_to(message), "x": self._references.write_error(error)}
            if call is not None:
                self._add_changes(reply, call)
            self._conversation.say(reply)
        except WireError as refusal:
            self._refuse(message, refusal)

    def _add_changes(self, reply: dict[str, Any], call: _Call) -> None:
        if call.containers and (
            changes := restore.changes(call.containers, call.before, Encoder(self._references.refer, shares=True))
        ):
            reply["after"] = changes

    def _refuse(self, message: Message, error: WireError) -> None:
        self._conversation.say({"re": message["id"], "bad": str(error)})


def _reply_to(message: Message) -> dict[str, Any]:
    """The beginning of a reply; it says whether the operation has heard of its cancellation."""
    return {"re": message["id"], "cancelled": True} if "cancelled" in message else {"re": message["id"]}
