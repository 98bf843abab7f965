package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.media.DecodeLimits.Excess;
import dev.medley.media.UndecodableAudio.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The decoder in a process of its own, and what becomes of it when that process misbehaves. */
class DecoderProcessTest implements AudioDecoderContract {

    private static final DecoderProcess SHARED = new DecoderProcess();
    private static final DecodeLimits BRIEF =
            new DecodeLimits(100_000, Duration.ofSeconds(9), Excess.CUT, Duration.ofMillis(1));

    @TempDir
    Path folder;

    @Override
    public AudioDecoder decoder() {
        return SHARED;
    }

    @AfterAll
    static void close() {
        SHARED.close();
    }

    @Test
    void aWorkerThatHangsIsKilledAtTheDeadline() throws IOException {
        assertRefused(HangingWorker.class, BRIEF, Reason.TIMED_OUT);
    }

    @Test
    void aWorkerThatCrashesCostsOneFile() throws IOException {
        assertRefused(CrashingWorker.class, LIMITS, Reason.CRASHED);
    }

    @Test
    void aWorkerThatAnswersNonsenseIsNotBelieved() throws IOException {
        assertRefused(BabblingWorker.class, LIMITS, Reason.CRASHED);
    }

    @Test
    void aWorkerThatDoesNotStartIsNoVerdictOnTheFile() throws IOException {
        Path source = Files.write(folder.resolve("source"), HostileFiles.wav());
        try (DecoderProcess decoder = new DecoderProcess(SilentWorker.class, testClassPath())) {
            assertThatThrownBy(() -> decoder.decode(source, folder.resolve("out.wav"), LIMITS))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("does not start");
        }
    }

    @Test
    void aChildIsKeptForTheNextFileAndReplacedWhenItHasDied() throws IOException {
        try (DecoderProcess decoder = new DecoderProcess()) {
            ProcessHandle first = childAfterDecoding(decoder);
            assertThat(childAfterDecoding(decoder)).isEqualTo(first);
            first.destroyForcibly();
            first.onExit().join();
            assertThat(childAfterDecoding(decoder)).isNotEqualTo(first);
        }
    }

    @Test
    void closingEndsTheChildForGood() throws IOException {
        DecoderProcess decoder = new DecoderProcess();
        ProcessHandle child = childAfterDecoding(decoder);
        decoder.close();
        assertThat(child.onExit().join().isAlive()).isFalse();
        assertThatThrownBy(() -> childAfterDecoding(decoder)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theChildEndsWithItsParent() throws IOException, InterruptedException {
        Process child = new ProcessBuilder(ChildJvm.command(DecoderWorker.class, ChildJvm.neededClassPath())).start();
        assertThat(child.getInputStream().read()).isEqualTo(Exchange.READY);
        child.getOutputStream().close();
        assertThat(child.waitFor()).isZero();
    }

    private ProcessHandle childAfterDecoding(DecoderProcess decoder) throws IOException {
        assertThat(decoder.decode(HostileFiles.wav(), LIMITS).durationMs()).isEqualTo(1000);
        return Objects.requireNonNull(decoder.handle());
    }

    private void assertRefused(Class<?> worker, DecodeLimits limits, Reason reason) throws IOException {
        Path source = Files.write(folder.resolve("source"), HostileFiles.wav());
        Path rendition = Files.createFile(folder.resolve("half-written.wav"));
        try (DecoderProcess decoder = new DecoderProcess(worker, testClassPath())) {
            assertThatThrownBy(() -> decoder.decode(source, rendition, limits))
                    .isInstanceOfSatisfying(
                            UndecodableAudio.class,
                            refused -> assertThat(refused.reason()).isEqualTo(reason));
        }
        assertThat(rendition).doesNotExist();
    }

    private static List<Path> testClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }
}
