package dev.medley.transcripts;

/** Knows what models are told at the moment. */
public interface CurrentPrompt {

    Prompt current();
}
