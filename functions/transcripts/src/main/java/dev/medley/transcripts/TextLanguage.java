package dev.medley.transcripts;

import org.jspecify.annotations.Nullable;

/**
 * The language of a text.
 *
 * @param code BCP 47
 * @param confidence 0 to 1; null where somebody said so instead of a model finding out
 */
@io.micronaut.serde.annotation.Serdeable
public record TextLanguage(String code, @Nullable Double confidence) {}
