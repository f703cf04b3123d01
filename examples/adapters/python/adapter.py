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


def content(case: dict) -> bytes:
    """The bytes of a case: its text or, if it is not valid UTF-8, bytes in Base64."""
    return case["text"].encode() if "text" in case else base64.b64decode(case["base64"])


def answer(number: int, data: bytes) -> str:
    try:
        # json.loads accepts NaN, which is not JSON: a value that cannot be written was not JSON either.
        return json.dumps({"id": number, "ok": True, "value": parse(data)}, allow_nan=False)
    except (ValueError, RecursionError) as error:
        return json.dumps({"id": number, "ok": False, "error": str(error)})


# Bytes, because the encoding of sys.stdin depends on the locale. Output is ASCII.
for line in sys.stdin.buffer:
    try:
        case = json.loads(line)
        number, data = case["id"], content(case)
    except (ValueError, TypeError, KeyError):
        print(f"not a case: {line[:80]!r}", file=sys.stderr)
        continue
    print(answer(number, data), flush=True)
