package dev.medley.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Everything that the API answered about one recording. */
record DemoResult(
        JsonNode recording, JsonNode waveform, JsonNode prediction, JsonNode transcription, JsonNode transcript) {}
