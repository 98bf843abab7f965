package dev.medley.speech.redaction;

/** Something personal that was said and is not written down, and when. */
public record Redaction(PersonalDataKind kind, long startMs, long endMs) {}
