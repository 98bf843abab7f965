package dev.medley.media;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running {@link DecoderWorker}, and the pipes to and from it. */
final class Child implements AutoCloseable {

    private static final Duration START_ALLOWANCE = Duration.ofSeconds(30);

    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final AtomicBoolean overdue = new AtomicBoolean();

    private Child(Process process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /** Starts a worker and waits until it is ready. */
    static Child start(List<String> command) throws IOException {
        Child child = new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        try {
            int greeting = child.within(START_ALLOWANCE, child.answers::readUnsignedByte);
            if (greeting == Exchange.READY) {
                return child;
            }
            throw new IOException("unexpected greeting");
        } catch (IOException notStarted) {
            child.close();
            throw new IOException("The decoder process does not start.", notStarted);
        }
    }

    /** Asks and waits. Any failure but a {@link Exchange.WorkerFailure} leaves the pipes in disorder. */
    DecodedAudio ask(Exchange.Request request, Duration allowance) throws IOException {
        return within(allowance, () -> {
            Exchange.write(request, requests);
            requests.flush();
            return Exchange.readAnswer(answers);
        });
    }

    /** A conversation over pipes. */
    private interface Talk<T> {
        T hold() throws IOException;
    }

    /** Kills the process when the talk takes longer, whereupon reading from it fails. */
    private <T> T within(Duration allowance, Talk<T> talk) throws IOException {
        CompletableFuture<Void> kill = CompletableFuture.runAsync(
                this::killOverdue, CompletableFuture.delayedExecutor(allowance.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return talk.hold();
        } finally {
            kill.cancel(false);
        }
    }

    private void killOverdue() {
        overdue.set(true);
        process.destroyForcibly();
    }

    /** Whether it was killed for taking too long. */
    boolean wasOverdue() {
        return overdue.get();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
