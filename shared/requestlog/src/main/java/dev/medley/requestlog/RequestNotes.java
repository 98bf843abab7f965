package dev.medley.requestlog;

import dev.medley.access.Caller;
import org.jspecify.annotations.Nullable;

/** What becomes known of a request while it is served. */
final class RequestNotes {

    /** The request that the thread serves; requests are filtered first on the thread that they arrive on. */
    private static final ThreadLocal<@Nullable RequestNotes> ARRIVING = new ThreadLocal<>();

    private final long startedAt = System.nanoTime();
    private volatile @Nullable Caller caller;
    private volatile @Nullable String operation;

    /** Begins the notes of the request that this thread is about to serve. */
    static RequestNotes begin() {
        RequestNotes notes = new RequestNotes();
        ARRIVING.set(notes);
        return notes;
    }

    /** The notes of the request that this thread serves, if it does. */
    static @Nullable RequestNotes current() {
        return ARRIVING.get();
    }

    static void end() {
        ARRIVING.remove();
    }

    void isFrom(@Nullable Caller sender) {
        caller = sender;
    }

    void isFor(@Nullable String operationId) {
        operation = operationId;
    }

    @Nullable
    Caller caller() {
        return caller;
    }

    @Nullable
    String operation() {
        return operation;
    }

    /** How long it has been served, in microseconds. */
    long elapsed() {
        return (System.nanoTime() - startedAt) / 1_000;
    }
}
