package dev.medley.requestlog;

import dev.medley.storage.Json;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of requests on their way into the database: many in one statement, at the end of the request that finds enough of
 * them waiting, or one that waits for long enough. While the database is away they wait, and no request does.
 */
@Singleton
class RequestBuffer {

    private static final Logger LOG = LoggerFactory.getLogger(RequestBuffer.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int BATCH = 1_000;

    private final RequestStore store;
    private final RequestLogSettings settings;
    private final Clock clock;
    private final Deque<Json> waiting = new ArrayDeque<>();
    private Instant due = Instant.MIN;
    private Instant pausedUntil = Instant.MIN;
    private boolean writing;

    RequestBuffer(RequestStore store, RequestLogSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void add(Json row) {
        if (waiting.isEmpty()) {
            due = clock.instant().plus(settings.flushAfter());
        }
        waiting.addLast(row);
        dropBeyondMost();
    }

    /** Writes what waits, if it is time and nobody else does. */
    void flushWhenDue() {
        List<Json> batch = takeDue();
        if (!batch.isEmpty()) {
            write(batch);
        }
    }

    /** Before the process ends. */
    @PreDestroy
    void flush() {
        List<Json> batch = take();
        while (!batch.isEmpty() && write(batch)) {
            batch = take();
        }
    }

    private synchronized List<Json> takeDue() {
        Instant now = clock.instant();
        boolean isDue = !now.isBefore(due) || waiting.size() >= settings.flushAt();
        return writing || !isDue || now.isBefore(pausedUntil) ? List.of() : take();
    }

    private synchronized List<Json> take() {
        List<Json> batch = new ArrayList<>();
        while (!waiting.isEmpty() && batch.size() < BATCH) {
            batch.add(waiting.removeFirst());
        }
        writing = !batch.isEmpty();
        return batch;
    }

    private boolean write(List<Json> batch) {
        try {
            add(batch);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} requests cannot be written down now: {}", batch.size(), e.toString());
            giveBack(batch);
            return false;
        } finally {
            end();
        }
    }

    /** A row that the database will never take keeps no other out: those that were sent with it are sent in halves. */
    private void add(List<Json> batch) {
        try {
            store.add(array(batch));
        } catch (UnwritableRequest e) {
            if (batch.size() == 1) {
                LOG.error("A request cannot be written down at all", e);
            } else {
                int half = batch.size() / 2;
                add(batch.subList(0, half));
                add(batch.subList(half, batch.size()));
            }
        }
    }

    private synchronized void giveBack(List<Json> batch) {
        batch.reversed().forEach(waiting::addFirst);
        dropBeyondMost();
        pausedUntil = clock.instant().plus(PAUSE);
    }

    private synchronized void end() {
        writing = false;
    }

    private void dropBeyondMost() {
        while (waiting.size() > settings.most()) {
            Json _ = waiting.removeFirst();
        }
    }

    private static Json array(List<Json> rows) {
        StringBuilder text = new StringBuilder("[");
        rows.forEach(row -> text.append(text.length() == 1 ? "" : ",").append(row.text()));
        return new Json(text.append(']').toString());
    }
}
