package dev.medley.identity.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account of an operation.
 *
 * @param result {@value #DONE}, or the code of the problem; null until it was tried
 */
public record BulkRow(
        int position, UUID accountId, @Nullable String result) {

    public static final String DONE = "done";
}
