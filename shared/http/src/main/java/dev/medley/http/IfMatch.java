package dev.medley.http;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a thing an edit may change, by its {@code If-Match} (RFC 9110, 13.1.1); a controller method may take
 * it as a parameter, and the service that locks the thing asks it.
 *
 * @param header null where the client has sent none, and overwrites whatever there is
 * @param things of which versions are compared, as {@link VersionedThing} tells it
 */
public record IfMatch(@Nullable String header, List<String> things) implements IntPredicate {

    /** Whether the client knows this version. A weak tag never matches. */
    @Override
    public boolean test(int version) {
        return header == null
                || Arrays.stream(header.split(",", -1))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || isTag(known, version));
    }

    /** A bare version, or one of this very thing; the edge adds what it looked like. */
    private boolean isTag(String known, int version) {
        return known.equals("\"" + version + "\"")
                || (known.matches("\"[A-Za-z0-9_-]+\"")
                        && things.stream().anyMatch(thing -> known.startsWith("\"" + version + "-" + thing)));
    }
}
