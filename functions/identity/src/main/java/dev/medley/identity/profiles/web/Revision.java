package dev.medley.identity.profiles.web;

import io.micronaut.http.HttpResponse;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Versions as strong entity tags (RFC 9110, 8.8.3). */
final class Revision {

    /** What a merge patch is called (RFC 7396, 4); plain JSON is read as one too. */
    static final String MERGE_PATCH = "application/merge-patch+json";

    private Revision() {}

    static <T> HttpResponse<T> tagged(T body, int version) {
        return HttpResponse.ok(body).header("ETag", tag(version));
    }

    /** What {@code If-Match} allows: everything where there is none; a weak tag never (RFC 9110, 13.1.1). */
    static IntPredicate expected(@Nullable String ifMatch) {
        return version -> ifMatch == null
                || Arrays.stream(ifMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(known -> known.equals("*") || known.equals(tag(version)));
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }
}
