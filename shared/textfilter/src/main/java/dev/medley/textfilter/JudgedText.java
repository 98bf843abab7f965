package dev.medley.textfilter;

import dev.medley.kernel.Digests;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator had before them when they decided about a text; functions apply a decision to that text alone.
 *
 * @param isMasked whether the text is released with all masked that the rules mask
 * @param hash its SHA-256 in hexadecimal digits; null where that is not said
 * @param writtenAt when it was written; null where that is not said
 */
public record JudgedText(
        boolean isMasked, @Nullable String hash, @Nullable Instant writtenAt) {

    /** As events say it. */
    public static JudgedText of(@Nullable Boolean isMasked, @Nullable String hash, @Nullable Instant writtenAt) {
        return new JudgedText(Boolean.TRUE.equals(isMasked), hash, writtenAt);
    }

    /** Whether a text was judged: it is the same, or was not written later. */
    public boolean covers(String text, Instant time) {
        return hash == null
                || (writtenAt != null && !time.isAfter(writtenAt))
                || hash.equals(Digests.hex(Digests.sha256(text)));
    }
}
