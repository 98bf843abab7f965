package dev.medley.recordings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Relay;
import dev.medley.jobs.Job;
import dev.medley.jobs.JobError;
import dev.medley.jobs.JobRepository;
import dev.medley.jobs.JobStatus;
import dev.medley.kernel.Refusal;
import dev.medley.models.ModelFailure;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavFile;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings become ready, are rejected and go, before and after something is wanted of them. */
@FunctionTest("speech")
class AnalysisWorkTest {

    private static final Pcm SOUND = new Pcm(new float[1600], 16_000);

    private final FunctionUnderTest function;
    private final TaskRequestService service;
    private final TestAnalysis.Counter counter;
    private final TestAccount ada = TestAccount.any();

    AnalysisWorkTest(FunctionUnderTest function) {
        this.function = function;
        service = function.bean(TaskRequestService.class);
        counter = function.bean(TestAnalysis.Counter.class);
    }

    @Test
    void aRecordingThatIsReadyIsListenedTo() {
        AnalysisTask task = wanted(PublishedRecording.ready(function, ada, SOUND));
        assertThat(ended(task).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(samples(task)).isEqualTo(1600);
        assertThat(Rows.texts("select unit from speech.length where id = ?", task.id()))
                .containsExactly("samples");
    }

    @Test
    void oneThatIsNotReadyYetIsListenedToOnceItIs() {
        PublishedRecording recording = PublishedRecording.processing(function, ada);
        AnalysisTask first = wanted(recording);
        AnalysisTask second = wanted(recording);
        recording.becomesReady(WavFile.encode(SOUND));
        announce(recording, "recording.ready");
        announce(recording, "recording.ready");
        assertThat(ended(first).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(ended(second).status()).isEqualTo(JobStatus.SUCCEEDED);
        assertThat(samples(second)).isEqualTo(1600);
    }

    @Test
    void nothingIsMadeOfOneThatWasRejected() {
        PublishedRecording recording = PublishedRecording.processing(function, ada);
        AnalysisTask early = wanted(recording);
        recording.becomesRejected();
        announce(recording, "recording.rejected");
        assertThat(error(early).code()).isEqualTo("recording-rejected");
        assertThat(error(early).detail()).contains("The file holds no sound.");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> wanted(recording))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("recording-rejected"));
        assertThat(Rows.count("select count(*) from speech.length where owner_id = ?", ada.id()))
                .isEqualTo(1);
    }

    @Test
    void whatWasMadeGoesWithItsRecordingAndWhatIsNotYetIsCancelled() {
        PublishedRecording recording = PublishedRecording.ready(function, ada, SOUND);
        AnalysisTask done = wanted(recording);
        assertThat(ended(done).status()).isEqualTo(JobStatus.SUCCEEDED);
        PublishedRecording waiting = PublishedRecording.processing(function, ada);
        AnalysisTask open = wanted(waiting);

        recording.disappears();
        announce(recording, "recording.deleted");
        waiting.disappears();
        announce(waiting, "recording.deleted");

        assertThat(Rows.count("select count(*) from speech.length where owner_id = ?", ada.id()))
                .isZero();
        assertThat(ended(open).status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(ended(done).status()).isEqualTo(JobStatus.SUCCEEDED);
    }

    @Test
    void somebodyElsesRecordingIsNotThere() {
        UUID recording =
                PublishedRecording.ready(function, TestAccount.any(), SOUND).id();
        for (UUID id : new UUID[] {recording, UUID.randomUUID()}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> service.request(ada.id(), id, Map.of()))
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("recording-unknown"));
        }
        assertThat(Rows.count("select count(*) from jobs.job where owner_id = ?", ada.id()))
                .isZero();
    }

    @Test
    void onlyItsOwnerRemovesATask() {
        AnalysisTask task = wanted(PublishedRecording.processing(function, ada));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> service.remove(task.id(), UUID.randomUUID()))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("transcription-unknown"));
        service.remove(task.id(), ada.id());
        assertThat(ended(task).status()).isEqualTo(JobStatus.CANCELLED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> service.remove(task.id(), ada.id()));
    }

    @ParameterizedTest
    @CsvSource({"REFUSED, model-refused", "UNSUPPORTED, model-unsupported"})
    void whatAModelWillNeverDoEndsTheJob(ModelFailure.Kind kind, String code) {
        counter.fail(ada.id(), new ModelFailure(kind, "10.0.0.7 said no"));
        AnalysisTask task = wanted(PublishedRecording.ready(function, ada, SOUND));
        assertThat(error(task).code()).isEqualTo(code);
        assertThat(error(task).detail()).doesNotContain("10.0.0.7");
    }

    @Test
    void aRenditionThatIsNoSoundEndsTheJob() {
        PublishedRecording recording = PublishedRecording.processing(function, ada);
        recording.becomesReady("no sound".getBytes(StandardCharsets.US_ASCII));
        assertThat(error(wanted(recording)).code()).isEqualTo("recording-unreadable");
    }

    /** Delivers what happened; what follows from it goes to the queue. */
    private void announce(PublishedRecording recording, String type) {
        recording.announce(type);
        function.bean(Relay.class).flush();
    }

    private AnalysisTask wanted(PublishedRecording recording) {
        AnalysisTask task = service.request(ada.id(), recording.id(), Map.of("unit", "samples"));
        function.bean(Relay.class).flush();
        return task;
    }

    private Job ended(AnalysisTask task) {
        return await().until(
                        () -> function.bean(JobRepository.class)
                                .find(task.jobId(), ada.id())
                                .orElseThrow(),
                        job -> job.finishedAt() != null);
    }

    private JobError error(AnalysisTask task) {
        assertThat(ended(task).status()).isEqualTo(JobStatus.FAILED);
        return Objects.requireNonNull(ended(task).error());
    }

    private static long samples(AnalysisTask task) {
        return Rows.count("select samples from speech.length where id = ?", task.id());
    }
}
