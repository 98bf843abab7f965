package dev.medley.recordings;

import dev.medley.kernel.Refusal;

/**
 * What a function makes of recordings, and the names under which it does so.
 *
 * @param kind one of them: {@code prediction}
 * @param table where they are kept
 * @param path where they are read: {@code /api/predictions}
 * @param queue the queue of those who make them
 */
public record AnalysisKind(String kind, String table, String path, String queue) {

    /** The answer to who asks for one that is not there, or not theirs. */
    public Refusal unknown() {
        return Refusal.notFound(kind + "-unknown", "There is no such " + kind + ".");
    }
}
