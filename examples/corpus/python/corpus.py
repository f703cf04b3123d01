"""Runs a parser with every case of a corpus: python3 corpus.py <folder of a model> [--strict]"""

import json
import sys
from collections import Counter
from pathlib import Path


def parse(data: bytes) -> dict:
    """A typical parser of responses, with bugs that the corpus finds."""
    value = json.loads(data.decode("utf-8"))
    if not isinstance(value, dict):
        raise ValueError("a response must be an object")
    if value.get("status", "completed") not in {"completed", "cancelled", "failed", "incomplete", "in_progress"}:
        raise ValueError("unknown status")
    if not isinstance(value.get("conversation_id", ""), str):
        raise ValueError("conversation_id must be a string")  # A bug: it may be null.
    if not isinstance(value.get("max_output_tokens", 1), int):
        raise ValueError("max_output_tokens must be an integer")  # A bug: it may also be "inf".
    return value


def content(folder: Path, case: dict) -> bytes:
    if "file" in case:
        return (folder / case["file"]).read_bytes()
    return "".join(part["text"] * part["times"] for part in case["build"]).encode()


def verdict(data: bytes) -> str:
    try:
        parse(data)
        return "accepted"
    except ValueError:  # Includes json.JSONDecodeError and UnicodeDecodeError.
        return "refused"
    except Exception as error:
        return f"crashed: {type(error).__name__}"


def main(folder: Path, strict: bool) -> int:
    counts, failures = Counter(), 0
    for case in json.loads((folder / "manifest.json").read_text("utf-8"))["cases"]:
        found = verdict(content(folder, case))
        counts[case["expect"], found] += 1
        wrong = found.startswith("crashed") or (case["expect"], found) == ("must-accept", "refused")
        if wrong or (strict and (case["expect"], found) == ("must-reject", "accepted")):
            failures += 1
            print(case["expect"], found, case.get("file", case["mutation"]))
    for (expect, found), count in sorted(counts.items()):
        print(f"{expect}, {found}: {count}", file=sys.stderr)
    return 1 if failures else 0


sys.exit(main(Path(sys.argv[1]), "--strict" in sys.argv))
