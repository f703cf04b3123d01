import asyncio
import json
import os
import sys

from agents import function_tool, set_tracing_disabled
from agents.realtime import RealtimeAgent, RealtimeRunner
from agents.realtime.model_inputs import RealtimeModelSendRawMessage

set_tracing_disabled(True)


@function_tool
def weather(city: str) -> str:
    """The weather in a city."""
    return "sunny"


def known(item):
    """Returns what the history says of a message. What it does not know yet is left out."""
    one = {"id": item.item_id, "type": item.type, "role": item.role}
    texts = [getattr(part, "transcript", None) or getattr(part, "text", None) for part in item.content]
    if item.role != "user" or all(isinstance(text, str) for text in texts):
        one["text"] = "".join(text or "" for text in texts)
    if item.role == "assistant" and item.status != "in_progress":
        one["status"] = item.status
    return one


async def ask_aside(session, event):
    """Asks for a response outside of the conversation about each message of the user."""
    if event.type == "raw_server_event" and event.data.get("type") == "input_audio_buffer.committed":
        response = {"conversation": "none", "output_modalities": ["text"], "metadata": {"topic": "title"}}
        message = {"type": "response.create", "other_data": {"response": response}}
        await session.model.send_event(RealtimeModelSendRawMessage(message=message))


async def run(url):
    """Runs an agent with one function until the connection is closed."""
    agent = RealtimeAgent(name="Assistant", instructions="Be brief.", tools=[weather])
    session = await RealtimeRunner(agent).run(model_config={"api_key": "any", "url": url})
    ended, errors = "closed", []
    try:
        async with session:
            async for event in session:
                if event.type == "error":
                    errors.append({"message": str(getattr(event.error, "message", event.error))})
                if event.type != "raw_model_event":
                    continue
                if os.environ.get("ASIDE"):
                    await ask_aside(session, event.data)
                if event.data.type == "connection_status" and event.data.status == "disconnected":
                    break
    except Exception as error:
        print(repr(error), file=sys.stderr)
        ended = "raised"
    # The events have the history as well, but piece by piece.
    items = [known(item) for item in session._history if item.type == "message"]
    return {"ended": ended, "errors": errors, "types": ["message"], "items": items}


async def answer(question):
    try:
        state = await run(question["url"])
    except Exception as error:
        print(repr(error), file=sys.stderr)
        state = {"ended": "raised"}
    print(json.dumps({"id": question["id"], **state}), flush=True)


for line in sys.stdin:
    asyncio.run(answer(json.loads(line)))
