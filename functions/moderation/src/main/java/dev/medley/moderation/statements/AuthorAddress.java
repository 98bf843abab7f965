package dev.medley.moderation.statements;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where an account is written to, and in which language it likes to be. */
public record AuthorAddress(String email, @Nullable Locale locale) {}
