package dev.medley.transcripts;

/** A commission on its way to a model. */
public record Assignment(Commission commission, Source source) {}
