package dev.medley.flags.definitions;

import java.time.Instant;

/** A flag that everybody has had one variant of in production for long, so that code and flag can go. */
public record FlagHint(String flag, String owner, String variant, Instant since) {}
