package dev.medley.search;

import org.jspecify.annotations.Nullable;

/** A search as its request says it. */
public interface SavedParameters {

    /** The words; null where they do not matter. */
    @Nullable
    String q();

    /** The language of the words. */
    String languageOrDefault();

    /** What has to fit beside the words, as it is kept; throws what a search with it throws. */
    Object filter();
}
