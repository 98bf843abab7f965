package dev.medley.topology;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A queue and the Lambda that empties it. Each queue has a dead-letter queue named {@code <queue>-dead}.
 *
 * @param takes types of the events that are sent to the queue
 * @param batch how many messages a call gets at most
 * @param concurrency how many calls run at a time at most
 * @param maxReceives how often a message is tried before it is put aside
 * @param unhurried those of the types whose effect nobody waits for, so that they may come a little later, several at a time
 */
public record Worker(
        String queue,
        Set<String> takes,
        Size size,
        int batch,
        int concurrency,
        int maxReceives,
        Set<String> unhurried) {

    public Worker {
        takes = Set.copyOf(takes);
        unhurried = Set.copyOf(unhurried);
    }

    /** A worker for events that need little more than the database. */
    public static Worker light(String queue, String... takes) {
        return new Worker(queue, Set.of(takes), Size.LIGHT_WORKER, 10, 5, 5, Set.of());
    }

    /** A worker that runs models or decodes sound: one message at a time, so that a slow one delays no other. */
    public static Worker heavy(String queue, String... takes) {
        return new Worker(queue, Set.of(takes), Size.MODEL_WORKER, 1, 10, 5, Set.of());
    }

    /**
     * A worker that waits for servers of others: one message at a time, so that a slow server delays no other message of
     * its batch.
     */
    public static Worker waiting(String queue, int concurrency, String... takes) {
        return new Worker(queue, Set.of(takes), Size.LIGHT_WORKER, 1, concurrency, 5, Set.of());
    }

    /** Whether it does little more than wait, so that a process can run as many at a time as the topology allows. */
    public boolean isWaiting() {
        return batch == 1 && size.memoryMb() <= Size.LIGHT_WORKER.memoryMb();
    }

    /** The same worker with more room for temporary files. */
    public Worker onDisk(int diskMb) {
        Size larger = new Size(size.memoryMb(), size.timeout(), diskMb);
        return new Worker(queue, takes, larger, batch, concurrency, maxReceives, unhurried);
    }

    /** The same worker, and nobody waits for what it does. */
    public Worker lowPriority() {
        return new Worker(queue, takes, size, batch, concurrency, maxReceives, takes);
    }

    /** The same worker, which takes more that nobody waits for. */
    public Worker deferred(String... more) {
        Set<String> all = Stream.concat(takes.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
        return new Worker(queue, all, size, batch, concurrency, maxReceives, Set.of(more));
    }

    boolean hurriesFor(String eventType) {
        return takes.contains(eventType) && !unhurried.contains(eventType);
    }

    public String deadLetterQueue() {
        return queue + "-dead";
    }

    /** How long a message that is being worked on stays hidden: six times the time-out, as AWS advises. */
    public Duration visibility() {
        return size.timeout().multipliedBy(6);
    }
}
