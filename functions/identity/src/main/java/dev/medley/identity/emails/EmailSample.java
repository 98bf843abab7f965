package dev.medley.identity.emails;

import java.util.Locale;

/**
 * A mail as it would be, with made-up values.
 *
 * @param language what it is written in
 * @param html a whole HTML document
 */
public record EmailSample(String template, Locale language, String subject, String text, String html) {}
