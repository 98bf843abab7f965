package dev.medley.audio.library;

/** How many files have a tag. */
public record TagCount(String tag, int files) {}
