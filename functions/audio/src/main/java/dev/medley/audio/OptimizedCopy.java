package dev.medley.audio;

import org.jspecify.annotations.Nullable;

/**
 * The packed copy of a recording's bytes.
 *
 * @param bytes its size; null where there is none
 * @param originalRemoved whether it is all that is kept
 */
public record OptimizedCopy(@Nullable Long bytes, boolean originalRemoved) {

    static final OptimizedCopy NONE = new OptimizedCopy(null, false);
}
