/**
 * Finding things by words: synonyms, typos, facets, ranking, suggestions, the log of searches. What is searched is a table of the
 * function that uses this; what is known of words is kept here, by collection.
 */
@NullMarked
package dev.medley.search;

import org.jspecify.annotations.NullMarked;
