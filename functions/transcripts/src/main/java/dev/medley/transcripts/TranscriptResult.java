package dev.medley.transcripts;

import dev.medley.models.Digest;
import org.jspecify.annotations.Nullable;

/** What came out; the language is null where it could not be told. */
public record TranscriptResult(@Nullable TextLanguage language, Digest digest) {}
