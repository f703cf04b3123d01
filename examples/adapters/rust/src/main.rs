//! Answers each case with a verdict: npx realtime-arbitraries fuzz server-event --protocol lines -- target/release/adapter
use base64::prelude::*;
use serde_json::{json, Value};
use std::io::{stdin, stdout, BufRead, Write};

/// A placeholder for your type. Its `Usage` has a bug.
#[derive(serde::Deserialize, serde::Serialize)]
struct Event {
    r#type: String,
    response: Option<Response>,
}

#[derive(serde::Deserialize, serde::Serialize)]
struct Response {
    usage: Option<Usage>,
}

#[derive(serde::Deserialize, serde::Serialize)]
struct Usage {
    total_tokens: u16, // The bug: it may be absent, or larger than 65,535.
}

/// The bytes of a case: its text or, if it is not valid UTF-8, bytes in Base64.
fn content(case: &Value) -> Option<Vec<u8>> {
    match (case["text"].as_str(), case["base64"].as_str()) {
        (Some(text), _) => Some(text.as_bytes().to_vec()),
        (_, Some(base64)) => BASE64_STANDARD.decode(base64).ok(),
        _ => None,
    }
}

fn answer(id: &Value, data: &[u8]) -> Value {
    // `to_value` fails if the value cannot be written as JSON, for example because a key is not a string.
    match serde_json::from_slice::<Event>(data).and_then(serde_json::to_value) {
        Ok(value) => json!({ "id": id, "ok": true, "value": value }),
        Err(error) => json!({ "id": id, "ok": false, "error": error.to_string() }),
    }
}

fn main() {
    for line in stdin().lock().split(b'\n').map_while(Result::ok) {
        let case: Value = serde_json::from_slice(&line).unwrap_or_default();
        let Some(data) = content(&case) else {
            eprintln!("not a case: {}", String::from_utf8_lossy(&line));
            continue;
        };
        // Nobody reads the answers any more: the run is over.
        if writeln!(stdout(), "{}", answer(&case["id"], &data)).is_err() {
            return;
        }
    }
}
