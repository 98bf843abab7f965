package dev.medley.mail;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param locale how its reader likes to be written to; null where nobody knows
 * @param template as {@link MailTemplates} has it
 * @param values what the template's {@code {{names}}} stand for; escaped in HTML
 */
public record Mail(String to, @Nullable Locale locale, String template, Map<String, String> values) {}
