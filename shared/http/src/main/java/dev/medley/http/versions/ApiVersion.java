package dev.medley.http.versions;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the API, named by the date since which it is there.
 *
 * @param retirement null for the newest
 */
public record ApiVersion(LocalDate date, @Nullable Retirement retirement) {

    /** Names the version in requests and answers. */
    public static final String HEADER = "Api-Version";

    /**
     * How a version goes away.
     *
     * @param deprecatedAt since when there is a newer one (RFC 9745)
     * @param sunsetAt from when it may be gone (RFC 8594)
     */
    public record Retirement(Instant deprecatedAt, Instant sunsetAt) {}

    static ApiVersion newest(String date) {
        return new ApiVersion(LocalDate.parse(date), null);
    }

    static ApiVersion retired(String date, String deprecatedAt, String sunsetAt) {
        return new ApiVersion(
                LocalDate.parse(date), new Retirement(Instant.parse(deprecatedAt), Instant.parse(sunsetAt)));
    }

    /** As {@link #HEADER} has it. */
    public String text() {
        return date.toString();
    }

    public boolean isNewest() {
        return retirement == null;
    }

    boolean isBefore(ApiVersion other) {
        return date.isBefore(other.date);
    }
}
