package dev.medley.models;

import java.util.List;

/** The categories of texts where nobody names others. */
public final class TextCategories {

    public static final List<String> DEFAULT = List.of(
            "business",
            "technology",
            "science",
            "health",
            "education",
            "politics",
            "law",
            "sports",
            "entertainment",
            "food",
            "travel",
            "home and garden",
            "environment",
            "customer service",
            "work and careers");

    private TextCategories() {}
}
