package dev.medley.models;

import java.util.List;
import java.util.Set;

/** Tells the language of a text. */
public interface LanguageDetector extends Provider {

    /** The best of the allowed languages (BCP 47 codes; empty for all that it knows), or {@code und}. */
    Language detect(String text, Set<String> allowed);

    /** The languages that are sure to be in a text, the one with most letters first; short bits count for none. */
    List<LanguageShare> shares(String text);
}
