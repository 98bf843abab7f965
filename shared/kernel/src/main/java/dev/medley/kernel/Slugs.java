package dev.medley.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names of things in links. */
public final class Slugs {

    /** What it looks like. */
    public static final String PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final int LONGEST = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final int TAIL = 8;

    private Slugs() {}

    /**
     * Whether a thing may have it.
     *
     * @param reserved what stands in the same place of a path
     */
    public static boolean isAllowed(String slug, Set<String> reserved) {
        return !reserved.contains(slug) && !isId(slug);
    }

    /** Whether it would be taken for the id of a thing. */
    public static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    /** The slug that a title suggests; empty where it has no letters that could stand in one. */
    public static String of(String title) {
        String plain = MARKS.matcher(Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = OTHERS.matcher(plain).replaceAll("-");
        String cut = joined.substring(0, Math.min(joined.length(), LONGEST - TAIL - 1));
        return cut.replaceAll("^-+|-+$", "");
    }

    /** The same where another thing has that one. */
    public static String distinct(String slug, UUID id) {
        String text = id.toString();
        String tail = text.substring(text.length() - TAIL);
        return slug.isEmpty() ? tail : slug + "-" + tail;
    }
}
