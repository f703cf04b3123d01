use base64::prelude::*;
use openai_client_base::models::{RealtimeResponse, RealtimeSessionCreateResponse};
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};
use std::io::{stdin, stdout, Write};

/// Decodes a value of type `T` and encodes it again.
fn round_trip<T: DeserializeOwned + Serialize>(data: &[u8]) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_slice::<T>(data)?)
}

fn main() {
    let parse = match std::env::args().nth(1).as_deref() {
        Some("session") => round_trip::<RealtimeSessionCreateResponse>,
        _ => round_trip::<RealtimeResponse>,
    };
    for line in stdin().lines() {
        let case: Value = serde_json::from_str(&line.unwrap()).unwrap();
        let data = match case["text"].as_str() {
            Some(text) => text.as_bytes().to_vec(),
            None => BASE64_STANDARD
                .decode(case["base64"].as_str().unwrap())
                .unwrap(),
        };
        let answer = match parse(&data) {
            Ok(value) => json!({ "id": case["id"], "ok": true, "value": value }),
            Err(error) => json!({ "id": case["id"], "ok": false, "error": error.to_string() }),
        };
        writeln!(stdout(), "{answer}").unwrap();
    }
}
