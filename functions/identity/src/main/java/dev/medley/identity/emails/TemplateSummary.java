package dev.medley.identity.emails;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A template of a mail.
 *
 * @param variables the values that it names, the same in every language
 */
public record TemplateSummary(String name, List<Locale> languages, Set<String> variables) {}
