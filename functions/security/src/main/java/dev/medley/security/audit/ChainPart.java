package dev.medley.security.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a look at a part of the chain found.
 *
 * @param through the last position that was looked at
 * @param head the hash there, in hexadecimal digits; null where nothing was
 * @param brokenAt the first position that is not as it was written; null where all are
 * @param fault what is wrong there
 * @param unchained how many entries no chain has, where the look came to the end
 */
public record ChainPart(
        long through,
        @Nullable String head,
        @Nullable Long brokenAt,
        @Nullable String fault,
        long unchained) {}
