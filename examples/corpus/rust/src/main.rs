//! Runs a parser with every case of a corpus: cargo run --quiet -- <folder of a model> [--strict]

use serde::Deserialize;
use std::{collections::HashMap, env, fs, panic, path::Path, process::exit};

/// A typical type of a client, with two bugs that the corpus finds.
#[derive(Deserialize)]
#[allow(dead_code)]
struct Response {
    id: Option<String>,
    status: Option<Status>,
    output: Option<Vec<serde_json::Value>>,
    metadata: Option<HashMap<String, String>>,
    conversation_id: Option<String>,
    max_output_tokens: Option<u32>, // A bug: it may also be "inf".
    usage: Option<Usage>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Status {
    Completed,
    Cancelled,
    Failed,
    Incomplete,
    InProgress,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Usage {
    total_tokens: u32, // A bug: it may be absent.
    input_tokens: Option<u32>,
    output_tokens: Option<u32>,
}

#[derive(Deserialize)]
struct Manifest {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    file: Option<String>,
    build: Option<Vec<Part>>,
    expect: String,
    mutation: String,
}

#[derive(Deserialize)]
struct Part {
    text: String,
    times: usize,
}

fn content(folder: &Path, case: &Case) -> Vec<u8> {
    match &case.file {
        Some(file) => fs::read(folder.join(file)).unwrap(),
        None => case
            .build
            .iter()
            .flatten()
            .flat_map(|part| part.text.repeat(part.times).into_bytes())
            .collect(),
    }
}

fn main() {
    let args: Vec<String> = env::args().collect();
    let folder = Path::new(&args[1]);
    let strict = args.iter().any(|arg| arg == "--strict");
    let manifest: Manifest =
        serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap();
    let (mut failures, mut tolerated) = (0, 0);
    for case in &manifest.cases {
        let name = case.file.as_ref().unwrap_or(&case.mutation);
        let data = content(folder, case);
        let parsed = panic::catch_unwind(|| serde_json::from_slice::<Response>(&data).map(drop));
        let complaint = match (case.expect.as_str(), parsed) {
            (_, Err(_)) => Some("panicked".to_string()),
            ("must-accept", Ok(Err(error))) => Some(error.to_string()),
            ("must-reject", Ok(Ok(()))) => {
                tolerated += 1;
                strict.then(|| "accepted".to_string())
            }
            _ => None,
        };
        if let Some(complaint) = complaint {
            failures += 1;
            println!("{name}: {complaint}");
        }
    }
    eprintln!(
        "{} cases, {failures} failures; the parser accepted {tolerated} that it must reject if it is strict",
        manifest.cases.len()
    );
    exit((failures > 0) as i32);
}
