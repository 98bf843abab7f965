package dev.medley.markdown;

/** A piece of text that looks the same throughout. */
record TextRun(String text, boolean bold, boolean italic, boolean code) {}
