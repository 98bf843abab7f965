package dev.medley.storage;

/** A JSON document as text, on its way into or out of a {@code jsonb} column. */
public record Json(String text) {}
