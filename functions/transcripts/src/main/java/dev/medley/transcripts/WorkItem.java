package dev.medley.transcripts;

/** A commission on its way to a model. */
public record WorkItem(TranscriptRequest commission, TextSource source) {}
