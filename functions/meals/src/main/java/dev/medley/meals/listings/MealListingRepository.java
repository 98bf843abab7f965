package dev.medley.meals.listings;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.search.SearchResult;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** Meals as lists show them, each with no more than its reader may see. */
public interface MealListingRepository {

    Page<MealListing> list(UUID readerId, MealFilter filter, PageRequest page);

    SearchResult<MealListing> search(UUID readerId, MealWords words, MealFilter filter, PageRequest page);

    /** Whether somebody blocks or is blocked, and so sees fewer ratings, favourites and words than others. */
    boolean hasBlocks(UUID readerId);

    /** Those of some words that titles have which everybody but those who are blocked may read, in their order. */
    List<String> readable(UUID readerId, List<String> words);

    /** Those of some that the reader may see, published or not. */
    List<MealListing> find(UUID readerId, List<UUID> ids);

    /** Titles of published meals that begin so. */
    List<MealSuggestion> titles(UUID readerId, String start, int limit);

    /** Counts how many titles have each known word. */
    void countTerms();

    /** What somebody searches for. */
    record MealWords(String text, String language) {}

    /** A meal whose title begins with what somebody types. */
    @Serdeable
    record MealSuggestion(UUID mealId, String slug, String title) {}
}
