"""Answers each case with a verdict: npx realtime-arbitraries fuzz server-event --protocol lines -- python3 adapter.py"""

import base64
import json
import sys


def parse(data: bytes) -> dict:
    """A placeholder for your parser. It has a bug: max_output_tokens may also be "inf"."""
    event = json.loads(data)
    if not isinstance(event, dict) or not isinstance(event.get("type"), str):
        raise ValueError("not an event")
    response = event.get("response", {})
    if not isinstance(response, dict) or not isinstance(response.get("max_output_tokens", 1), int):
        raise ValueError("max_output_tokens must be an integer")
    return event


for line in sys.stdin:
    case = json.loads(line)
    data = case["text"].encode() if "text" in case else base64.b64decode(case["base64"])
    try:
        parse(data)
        answer = {"id": case["id"], "ok": True}
    except (ValueError, RecursionError) as error:
        answer = {"id": case["id"], "ok": False, "error": str(error)}
    print(json.dumps(answer), flush=True)
