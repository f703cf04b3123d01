"""npx realtime-arbitraries fuzz response --protocol lines -- python3 adapter.py"""

import base64
import json
import sys


def parse(data: bytes) -> dict:
    """In place of your parser; it has a fault: max_output_tokens may be "inf"."""
    value = json.loads(data)
    if not isinstance(value, dict):
        raise ValueError("a response is an object")
    if not isinstance(value.get("max_output_tokens", 1), int):
        raise ValueError("max_output_tokens is an integer")
    return value


for line in sys.stdin:
    case = json.loads(line)
    data = case["text"].encode() if "text" in case else base64.b64decode(case["base64"])
    try:
        parse(data)
        answer = {"id": case["id"], "ok": True}
    except (ValueError, RecursionError) as error:
        answer = {"id": case["id"], "ok": False, "error": str(error)}
    print(json.dumps(answer), flush=True)
