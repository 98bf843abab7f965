package dev.medley.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is searched as.
 *
 * @param query in the words of the database; null where the text has no word that can be searched for
 * @param corrections known words that look like those that nobody knows
 * @param synonyms what means the same as a word
 */
public record SearchQuery(@Nullable String query, List<String> corrections, List<String> synonyms) {}
