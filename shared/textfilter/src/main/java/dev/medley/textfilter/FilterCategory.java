package dev.medley.textfilter;

import java.util.Set;

/** What the filter looks for. */
public final class FilterCategory {

    /** Common swear words. */
    public static final String PROFANITY = "profanity";

    /** Slurs and obscene words of the lists that come with the filter. */
    public static final String ABUSIVE_WORD = "abusive-word";

    /** Words that moderators have listed. */
    public static final String LISTED_WORD = "listed-word";

    public static final String PERSONAL_DATA = "personal-data";
    public static final String LINK = "link";
    public static final String SPAM = "spam";
    public static final String FLOOD = "flood";
    public static final String PROMPT_INJECTION = "prompt-injection";

    /** What the classifier takes for insults. */
    public static final String HARASSMENT = "harassment";

    /** Calls for violence against groups of people, and what denies that they are people. */
    public static final String HATE = "hate";

    /** What the classifier takes for threats. */
    public static final String THREAT = "threat";

    /** The author's account is limited or suspended. */
    public static final String STANDING = "standing";

    public static final Set<String> ALL = Set.of(
            PROFANITY,
            ABUSIVE_WORD,
            LISTED_WORD,
            PERSONAL_DATA,
            LINK,
            SPAM,
            FLOOD,
            PROMPT_INJECTION,
            HARASSMENT,
            HATE,
            THREAT,
            STANDING);

    private FilterCategory() {}
}
