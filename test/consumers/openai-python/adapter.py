import base64
import json
import sys
from typing import get_args

from openai.types.realtime import RealtimeServerEvent
from pydantic import ValidationError

# The client has a class for each event. It hands on an event of an unknown type as it is.
EVENTS = {
    name: event
    for event in get_args(get_args(RealtimeServerEvent)[0])
    for name in get_args(event.model_fields["type"].annotation)
}


def parse(data: bytes) -> object:
    event = json.loads(data)
    if not isinstance(event, dict) or not isinstance(event.get("type"), str):
        raise ValueError("not an event")
    known = EVENTS.get(event["type"])
    if known is None:
        return event
    return json.loads(known.model_validate_json(data, strict=True).to_json())


for line in sys.stdin:
    case = json.loads(line)
    data = case["text"].encode() if "text" in case else base64.b64decode(case["base64"])
    try:
        answer = {"id": case["id"], "ok": True, "value": parse(data)}
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        answer = {"id": case["id"], "ok": False, "error": first["msg"]}
    except (ValueError, RecursionError) as error:
        answer = {"id": case["id"], "ok": False, "error": str(error)}
    print(json.dumps(answer), flush=True)
