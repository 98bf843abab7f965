package dev.medley.recordings;

import dev.medley.events.Event;
import dev.medley.jobs.JobError;
import dev.medley.jobs.Jobs;
import dev.medley.models.ModelFailure;
import dev.medley.sound.UnreadableWav;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Does tasks whose recording is ready, and ends those that nothing can come of. */
@Singleton
class Working {

    private final Tasks tasks;
    private final Sounds sounds;
    private final Listener listener;
    private final Jobs jobs;
    private final Endings endings;

    Working(Tasks tasks, Sounds sounds, Listener listener, Jobs jobs, Endings endings) {
        this.tasks = tasks;
        this.sounds = sounds;
        this.listener = listener;
        this.jobs = jobs;
        this.endings = endings;
    }

    /** Does what was requested. A recording that is not ready yet is left until that is announced. */
    void attend(Event request) {
        tasks.find(request.subjectId(), request.ownerId()).ifPresentOrElse(this::attend, () -> forget(request));
    }

    /** Ends what was requested and failed as often as it may. */
    void giveUp(Event request, RuntimeException cause) {
        JobError error = cause instanceof ModelFailure
                ? new JobError("model-unavailable", "No model answered, however often it was asked.")
                : new JobError("internal", "Something went wrong on our side.");
        tasks.find(request.subjectId(), request.ownerId()).ifPresent(task -> endings.fail(task, error));
    }

    /** A request whose task was removed before it came leaves a job behind. */
    private void forget(Event request) {
        UUID jobId = UUID.fromString(request.data().get("jobId"));
        jobs.cancel(jobId, request.ownerId());
    }

    private void attend(Task task) {
        switch (tasks.recordingOf(task).orElse(null)) {
            case null -> endings.drop(List.of(task));
            case Recording.Awaited _ -> {}
            case Recording.Rejected rejected ->
                endings.fail(task, new JobError(Recording.Rejected.CODE, rejected.reason()));
            case Recording.Ready ready -> listen(task, ready);
        }
    }

    private void listen(Task task, Recording.Ready recording) {
        if (!jobs.begin(task.jobId())) {
            return;
        }
        try {
            endings.succeed(task, sounds.hear(recording, sound -> listener.listen(task, recording, sound)));
        } catch (UnreadableWav _) {
            endings.fail(task, new JobError("recording-unreadable", "The sound of this recording cannot be read."));
        } catch (ModelFailure failure) {
            switch (failure.kind()) {
                case UNAVAILABLE -> throw failure;
                case REFUSED -> endings.fail(task, new JobError("model-refused", "The model refuses this recording."));
                case UNSUPPORTED ->
                    endings.fail(
                            task, new JobError("model-unsupported", "No model here can do this with the recording."));
            }
        }
    }
}
