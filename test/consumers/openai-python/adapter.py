import base64
import json
import sys

from openai.types.realtime.realtime_response import RealtimeResponse
from openai.types.realtime.realtime_session_create_response import RealtimeSessionCreateResponse
from pydantic import ValidationError


def response(data: bytes) -> str:
    return RealtimeResponse.model_validate_json(data, strict=True).to_json()


def session(data: bytes) -> str:
    # This client requires the property `type`, which the documented session does not have.
    try:
        value = json.loads(data)
        data = json.dumps({"type": "realtime", **value}).encode()
    except (TypeError, ValueError, RecursionError):
        pass
    return RealtimeSessionCreateResponse.model_validate_json(data, strict=True).to_json()


parse = session if sys.argv[1] == "session" else response

for line in sys.stdin:
    case = json.loads(line)
    data = case["text"].encode() if "text" in case else base64.b64decode(case["base64"])
    try:
        answer = {"id": case["id"], "ok": True, "value": json.loads(parse(data))}
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        answer = {"id": case["id"], "ok": False, "error": first["msg"]}
    print(json.dumps(answer), flush=True)
