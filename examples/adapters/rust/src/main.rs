//! Answers each case with a verdict: npx realtime-arbitraries fuzz server-event --protocol lines -- target/release/adapter
use base64::prelude::*;
use serde_json::{json, Value};
use std::io::{stdin, stdout, Write};

/// A placeholder for your type. Its `Usage` has a bug.
#[derive(serde::Deserialize)]
#[allow(dead_code)]
struct Event {
    r#type: String,
    response: Option<Response>,
}

#[derive(serde::Deserialize)]
#[allow(dead_code)]
struct Response {
    usage: Option<Usage>,
}

#[derive(serde::Deserialize)]
#[allow(dead_code)]
struct Usage {
    total_tokens: u16, // The bug: it may be absent, or larger than 65,535.
}

fn main() {
    for line in stdin().lines() {
        let case: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let data = match case["text"].as_str() {
            Some(text) => text.as_bytes().to_vec(),
            None => BASE64_STANDARD
                .decode(case["base64"].as_str().unwrap())
                .unwrap(),
        };
        let answer = match serde_json::from_slice::<Event>(&data) {
            Ok(_) => json!({ "id": case["id"], "ok": true }),
            Err(error) => json!({ "id": case["id"], "ok": false, "error": error.to_string() }),
        };
        writeln!(stdout(), "{answer}").unwrap();
    }
}
