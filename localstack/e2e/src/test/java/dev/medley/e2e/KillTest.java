package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Campaign;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A twin that is killed during ten uploads loses nothing that it accepted, and does nothing twice. */
@Execution(ExecutionMode.CONCURRENT)
class KillTest {

    private static final int UPLOADS = 10;

    /** Long enough for the workers to have begun, or to be done. */
    private static final int LONGEST_WAIT_MS = 3_000;

    private static final int KILLS = Campaign.rounds(1, 20);

    private record Accepted(ApiAnswer upload, ApiAnswer prediction) {
        String recording() {
            return upload.text("/recordingId");
        }
    }

    @Test
    void everyAcceptedUploadEndsReadyWithItsPredictionOnce() throws Exception {
        long seed = Long.getLong("medley.seed", 42L);
        Random moments = new Random(seed);
        try (KilledTwin twin = new KilledTwin()) {
            for (int i = 0; i < KILLS; i++) {
                int moment = moments.nextInt(UPLOADS);
                User user = User.signedUp(twin.api());
                List<Accepted> accepted =
                        IntStream.range(0, UPLOADS).mapToObj(_ -> accept(user)).toList();
                List<Accepted> interrupted = killDuring(twin, accepted, moment, moments.nextInt(LONGEST_WAIT_MS));
                twin.startAgain();
                interrupted.forEach(one -> assertThat(put(one)).isEqualTo(200));
                accepted.forEach(one -> assertThat(user.settled(one.recording()).text("/status"))
                        .as("seed %d, kill after %d", seed, moment)
                        .isEqualTo("ready"));
                accepted.forEach(one -> assertThat(user.result(one.prediction()).text("/recordingId"))
                        .isEqualTo(one.recording()));
                assertThat(user.api()
                                .get("/api/predictions?limit=100")
                                .at("/items")
                                .size())
                        .isEqualTo(UPLOADS);
            }
        }
    }

    private static Accepted accept(User user) {
        ApiAnswer upload = user.declare("sound.wav", "audio/wav", Speech.sentence().length, Map.of())
                .is(201);
        Map<String, String> body = Map.of("recordingId", upload.text("/recordingId"));
        return new Accepted(upload, user.api().post("/api/predictions", body).is(202));
    }

    /** Uploads all at once and kills the twin when some have arrived; the uploads whose clients must try again. */
    private static List<Accepted> killDuring(KilledTwin twin, List<Accepted> accepted, int moment, int waitMs)
            throws InterruptedException {
        Queue<Accepted> interrupted = new ConcurrentLinkedQueue<>();
        CountDownLatch arrived = new CountDownLatch(moment + 1);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            accepted.forEach(one -> clients.execute(() -> {
                try {
                    if (put(one) != 200) {
                        interrupted.add(one);
                    }
                } catch (UncheckedIOException _) {
                    interrupted.add(one);
                } finally {
                    arrived.countDown();
                }
            }));
            arrived.await();
            Thread.sleep(waitMs);
            twin.kill();
        }
        return List.copyOf(interrupted);
    }

    private static int put(Accepted one) {
        return User.put(one.upload().at("/upload"), Speech.sentence()).statusCode();
    }
}
