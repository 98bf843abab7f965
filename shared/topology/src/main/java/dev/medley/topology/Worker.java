package dev.medley.topology;

import java.time.Duration;
import java.util.Set;

/**
 * A queue and the Lambda that empties it. Each queue has a dead-letter queue named {@code <queue>-dead}.
 *
 * @param takes types of the events that are sent to the queue
 * @param batch how many messages a call gets at most
 * @param concurrency how many calls run at a time at most
 * @param maxReceives how often a message is tried before it is put aside
 * @param patient whether nobody waits for what it does, so that its events may come a little later, several at a time
 */
public record Worker(
        String queue, Set<String> takes, Size size, int batch, int concurrency, int maxReceives, boolean patient) {

    public Worker {
        takes = Set.copyOf(takes);
    }

    /** A worker for events that need little more than the database. */
    public static Worker light(String queue, String... takes) {
        return new Worker(queue, Set.of(takes), Size.LIGHT_WORKER, 10, 5, 5, false);
    }

    /** A worker that runs models or decodes sound: one message at a time, so that a slow one delays no other. */
    public static Worker heavy(String queue, String... takes) {
        return new Worker(queue, Set.of(takes), Size.MODEL_WORKER, 1, 10, 5, false);
    }

    /** The same worker with more room for temporary files. */
    public Worker onDisk(int diskMb) {
        Size larger = new Size(size.memoryMb(), size.timeout(), diskMb);
        return new Worker(queue, takes, larger, batch, concurrency, maxReceives, patient);
    }

    /** The same worker, and nobody waits for what it does. */
    public Worker thatNobodyWaitsFor() {
        return new Worker(queue, takes, size, batch, concurrency, maxReceives, true);
    }

    public String deadLetterQueue() {
        return queue + "-dead";
    }

    /** How long a message that is being worked on stays hidden: six times the time-out, as AWS advises. */
    public Duration visibility() {
        return size.timeout().multipliedBy(6);
    }
}
