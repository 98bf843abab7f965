package dev.medley.social.profiles;

import java.util.Locale;
import java.util.Set;

/** The names that profiles are found by. */
public final class Handles {

    public static final String PATTERN = "[A-Za-z0-9_]{3,30}";

    /** What stands for the caller's own profile in paths. */
    public static final String OWN = "me";

    private static final Set<String> RESERVED = Set.of(
            "admin",
            "administrator",
            "api",
            "everyone",
            "help",
            "medley",
            "moderator",
            "official",
            "root",
            "security",
            "support",
            "system");

    private Handles() {}

    public static String folded(String handle) {
        return handle.toLowerCase(Locale.ROOT);
    }

    static boolean isReserved(String handle) {
        return RESERVED.contains(folded(handle));
    }
}
