package dev.medley.search;

import dev.medley.storage.Query;
import java.util.function.UnaryOperator;

/**
 * What somebody searches for.
 *
 * @param language of the words
 * @param filter names what has to fit besides, so that a cursor of it opens no other list
 * @param conditions appends what has to fit besides, on {@code l}
 */
public record SearchText(String text, String language, String filter, UnaryOperator<Query> conditions) {}
