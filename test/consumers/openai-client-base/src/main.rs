use base64::prelude::*;
use openai_client_base::models::*;
use serde::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};
use std::io::{stdin, stdout, Write};

/// Decodes a value of type `T` and encodes it again.
fn round_trip<T: DeserializeOwned + Serialize>(data: &[u8]) -> serde_json::Result<Value> {
    serde_json::to_value(serde_json::from_slice::<T>(data)?)
}

/// Decodes an event by its type. The client has a struct for each event, but no union of them.
macro_rules! events {
    ($($name:literal => $event:ident,)*) => {
        fn parse(data: &[u8]) -> serde_json::Result<Value> {
            #[derive(serde::Deserialize)]
            struct Envelope {
                r#type: String,
            }
            match serde_json::from_slice::<Envelope>(data)?.r#type.as_str() {
                $($name => round_trip::<$event>(data),)*
                // An event of an unknown type is ignored.
                _ => serde_json::from_slice(data),
            }
        }
    };
}

events! {
    "conversation.created" => RealtimeServerEventConversationCreated,
    "conversation.item.added" => RealtimeServerEventConversationItemAdded,
    "conversation.item.created" => RealtimeServerEventConversationItemCreated,
    "conversation.item.deleted" => RealtimeServerEventConversationItemDeleted,
    "conversation.item.done" => RealtimeServerEventConversationItemDone,
    "conversation.item.input_audio_transcription.completed" => RealtimeServerEventConversationItemInputAudioTranscriptionCompleted,
    "conversation.item.input_audio_transcription.delta" => RealtimeServerEventConversationItemInputAudioTranscriptionDelta,
    "conversation.item.input_audio_transcription.failed" => RealtimeServerEventConversationItemInputAudioTranscriptionFailed,
    "conversation.item.input_audio_transcription.segment" => RealtimeServerEventConversationItemInputAudioTranscriptionSegment,
    "conversation.item.retrieved" => RealtimeServerEventConversationItemRetrieved,
    "conversation.item.truncated" => RealtimeServerEventConversationItemTruncated,
    "error" => RealtimeServerEventError,
    "input_audio_buffer.cleared" => RealtimeServerEventInputAudioBufferCleared,
    "input_audio_buffer.committed" => RealtimeServerEventInputAudioBufferCommitted,
    "input_audio_buffer.dtmf_event_received" => RealtimeServerEventInputAudioBufferDtmfEventReceived,
    "input_audio_buffer.speech_started" => RealtimeServerEventInputAudioBufferSpeechStarted,
    "input_audio_buffer.speech_stopped" => RealtimeServerEventInputAudioBufferSpeechStopped,
    "input_audio_buffer.timeout_triggered" => RealtimeServerEventInputAudioBufferTimeoutTriggered,
    "mcp_list_tools.completed" => RealtimeServerEventMcpListToolsCompleted,
    "mcp_list_tools.failed" => RealtimeServerEventMcpListToolsFailed,
    "mcp_list_tools.in_progress" => RealtimeServerEventMcpListToolsInProgress,
    "output_audio_buffer.cleared" => RealtimeServerEventOutputAudioBufferCleared,
    "output_audio_buffer.started" => RealtimeServerEventOutputAudioBufferStarted,
    "output_audio_buffer.stopped" => RealtimeServerEventOutputAudioBufferStopped,
    "rate_limits.updated" => RealtimeServerEventRateLimitsUpdated,
    "response.content_part.added" => RealtimeServerEventResponseContentPartAdded,
    "response.content_part.done" => RealtimeServerEventResponseContentPartDone,
    "response.created" => RealtimeServerEventResponseCreated,
    "response.done" => RealtimeServerEventResponseDone,
    "response.function_call_arguments.delta" => RealtimeServerEventResponseFunctionCallArgumentsDelta,
    "response.function_call_arguments.done" => RealtimeServerEventResponseFunctionCallArgumentsDone,
    "response.mcp_call_arguments.delta" => RealtimeServerEventResponseMcpCallArgumentsDelta,
    "response.mcp_call_arguments.done" => RealtimeServerEventResponseMcpCallArgumentsDone,
    "response.mcp_call.completed" => RealtimeServerEventResponseMcpCallCompleted,
    "response.mcp_call.failed" => RealtimeServerEventResponseMcpCallFailed,
    "response.mcp_call.in_progress" => RealtimeServerEventResponseMcpCallInProgress,
    "response.output_audio.delta" => RealtimeServerEventResponseAudioDelta,
    "response.output_audio.done" => RealtimeServerEventResponseAudioDone,
    "response.output_audio_transcript.delta" => RealtimeServerEventResponseAudioTranscriptDelta,
    "response.output_audio_transcript.done" => RealtimeServerEventResponseAudioTranscriptDone,
    "response.output_item.added" => RealtimeServerEventResponseOutputItemAdded,
    "response.output_item.done" => RealtimeServerEventResponseOutputItemDone,
    "response.output_text.delta" => RealtimeServerEventResponseTextDelta,
    "response.output_text.done" => RealtimeServerEventResponseTextDone,
    "session.created" => RealtimeServerEventSessionCreated,
    "session.updated" => RealtimeServerEventSessionUpdated,
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
        let answer = match parse(&data) {
            Ok(value) => json!({ "id": case["id"], "ok": true, "value": value }),
            Err(error) => json!({ "id": case["id"], "ok": false, "error": error.to_string() }),
        };
        writeln!(stdout(), "{answer}").unwrap();
    }
}
