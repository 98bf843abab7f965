package dev.medley.recordings;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.sound.Sound;
import dev.medley.storage.Sql;
import dev.medley.testkit.Rows;
import dev.medley.topology.Medley;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What a function has to say that makes something of recordings: here, how many samples they have. */
@Factory
class TestAnalysis {

    static final String TABLE = "speech.length";

    static {
        Rows.update("""
                create table speech.length (id uuid primary key, owner_id uuid not null, recording_id uuid not null,
                    job_id uuid not null, created_at timestamptz not null, unit text, samples integer)""");
        Rows.update("grant all on " + TABLE + " to "
                + Medley.TOPOLOGY.function("speech").databaseRole());
    }

    @Singleton
    AnalysisKind kind() {
        return new AnalysisKind("transcription", TABLE, "/api/speech/lengths", "speech-work");
    }

    @Singleton
    QueueConsumer removals(Queues queues, Inbox inbox, RecordingTasks tasks) {
        return new EventConsumer("speech-erasure", queues, inbox)
                .on("recording.deleted", event -> tasks.remove(event.subjectId()));
    }

    /** Counts samples, unless it is to fail. */
    @Singleton
    static class Counter implements Analyzer {

        private final Map<UUID, RuntimeException> faults = new ConcurrentHashMap<>();
        private final Sql sql;

        Counter(Sql sql) {
            this.sql = sql;
        }

        void fail(UUID ownerId, RuntimeException fault) {
            faults.put(ownerId, fault);
        }

        @Override
        public JobOutcome.Result listen(
                AnalysisTask task, SourceRecording.Ready recording, Sound sound, JobProgress progress) {
            RuntimeException fault = faults.get(task.ownerId());
            if (fault != null) {
                throw fault;
            }
            int samples = sound.slice(0, sound.durationMs()).samples().length;
            return new JobOutcome.Result(() -> keep(task, samples));
        }

        private void keep(AnalysisTask task, int samples) {
            sql.query("update speech.length set samples = :samples where id = :id")
                    .with("samples", samples)
                    .with("id", task.id())
                    .update();
        }
    }
}
