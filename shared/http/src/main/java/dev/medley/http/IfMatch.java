package dev.medley.http;

import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a thing an edit may change, by its {@code If-Match} (RFC 9110, 13.1.1); a controller method may take
 * it as a parameter, and the service that locks the thing asks it.
 *
 * @param header null where the client has sent none, and overwrites whatever there is
 */
public record IfMatch(@Nullable String header) implements IntPredicate {

    /** Whether the client knows this version. A weak tag never matches. */
    @Override
    public boolean test(int version) {
        return header == null
                || Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || isTag(known, version));
    }

    /** The edge adds to the version, after a hyphen, of what it is one. */
    private static boolean isTag(String known, int version) {
        return known.equals("\"" + version + "\"") || known.matches("\"" + version + "-[A-Za-z0-9_-]+\"");
    }
}
