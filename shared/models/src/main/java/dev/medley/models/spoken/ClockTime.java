package dev.medley.models.spoken;

import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** A time as captions and transcripts write it: {@code 0:12}, {@code 00:00:12,345} or {@code 00:12.345}. */
final class ClockTime {

    /** Four groups: hours and fraction, which may be absent, and minutes and seconds between them. */
    static final String PATTERN = "(?:(\\d{1,3}):)?(\\d{1,3}):([0-5]\\d)(?:[.,](\\d{1,3}))?(?![\\d:])";

    static final int GROUPS = 4;

    private ClockTime() {}

    /** The time that was found, with the first of its groups. */
    static long milliseconds(MatchResult found, int first) {
        long seconds = (number(found.group(first)) * 60 + number(found.group(first + 1))) * 60
                + number(found.group(first + 2));
        @Nullable String fraction = found.group(first + 3);
        return seconds * 1000 + (fraction == null ? 0 : number((fraction + "00").substring(0, 3)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
