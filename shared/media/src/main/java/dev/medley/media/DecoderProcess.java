package dev.medley.media;

import dev.medley.media.Exchange.WorkerFailure;
import dev.medley.media.UndecodableAudio.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Decodes in a child process, so that a file that crashes or hangs the decoder takes nothing else along. The child starts
 * with the first file, is kept warm for the next ones, is killed when it overruns a deadline, and is replaced when it has
 * died. It ends when this process does. One file at a time; others wait their turn.
 */
public final class DecoderProcess implements AudioDecoder {

    /** What a child that keeps to the deadline by itself gets to say so. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final List<String> command;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Child child;
    private volatile boolean closed;

    /** With the class path that decoding needs, taken from this process. */
    public DecoderProcess() {
        this(ChildJvm.neededClassPath());
    }

    /** With a class path of its own: this module, sound, javacpp, ffmpeg and their native jars. */
    public DecoderProcess(List<Path> classPath) {
        this(DecoderWorker.class, classPath);
    }

    DecoderProcess(Class<?> worker, List<Path> classPath) {
        this.command = ChildJvm.command(worker, classPath);
    }

    @Override
    public DecodedAudio decode(Path source, Path rendition, DecodeLimits limits) throws IOException {
        return decode(new Exchange.Request(source, rendition, limits));
    }

    @Override
    public DecodedAudio decodeChannel(Path source, Path rendition, DecodeLimits limits, int channel)
            throws IOException {
        return decode(new Exchange.Request(source, rendition, limits, channel));
    }

    private DecodedAudio decode(Exchange.Request request) throws IOException {
        // Checked here so that a missing file is the same exception as without a process in between.
        request.source().getFileSystem().provider().checkAccess(request.source());
        turn.lock();
        try {
            return ask(child(), request);
        } finally {
            turn.unlock();
        }
    }

    private Child child() throws IOException {
        Child running = child;
        if (running == null || !running.isAlive()) {
            running = Child.start(command);
            child = running;
        }
        if (closed) {
            running.close();
            throw closed();
        }
        return running;
    }

    private static IllegalStateException closed() {
        return new IllegalStateException("the decoder is closed");
    }

    private DecodedAudio ask(Child child, Exchange.Request request) throws IOException {
        try {
            return child.ask(request, request.limits().deadline().plus(GRACE));
        } catch (WorkerFailure failure) {
            throw failure;
        } catch (IOException brokenOff) {
            child.close();
            Files.deleteIfExists(request.rendition());
            if (closed) {
                throw closed();
            }
            throw new UndecodableAudio(child.wasOverdue() ? Reason.TIMED_OUT : Reason.CRASHED);
        }
    }

    /** The child, once there was a file to decode. */
    @Nullable
    ProcessHandle handle() {
        Child running = child;
        return running == null ? null : running.handle();
    }

    /** Ends the child, also in the middle of a file. */
    @Override
    public void close() {
        closed = true;
        Child running = child;
        if (running != null) {
            running.close();
        }
    }
}
