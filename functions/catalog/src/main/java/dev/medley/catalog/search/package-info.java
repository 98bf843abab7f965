/** Finding products by words: synonyms, typos, facets, ranking, the log of searches. */
@NullMarked
package dev.medley.catalog.search;

import org.jspecify.annotations.NullMarked;
