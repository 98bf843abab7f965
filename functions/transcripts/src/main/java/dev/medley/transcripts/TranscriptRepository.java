package dev.medley.transcripts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All transcripts, as their owners see them. */
public interface TranscriptRepository {

    /** Adds one of a text. */
    void add(TranscriptRequest transcriptRequest, String text);

    /** Adds one of a transcription of the same owner that has ended well or may yet; false when there is none such. */
    boolean addFor(TranscriptRequest transcriptRequest, UUID transcriptionId);

    Optional<Transcript> find(UUID id, UUID ownerId);

    /** The one that must be there. */
    default Transcript get(UUID id, UUID ownerId) {
        return find(id, ownerId).orElseThrow(TranscriptRepository::unknown);
    }

    /** A page of an owner's history, newest first. */
    Page<Transcript> search(UUID ownerId, TranscriptSearch transcriptSearch, PageRequest page);

    /** The job that makes it, or has made it. */
    Optional<UUID> jobOf(UUID id, UUID ownerId);

    /** The jobs that are not over and need this transcription. */
    List<UUID> openJobsOn(UUID transcriptionId);

    /** Keeps what was made of a text. */
    void keep(UUID id, String text, TranscriptResult result);

    /** Gives it another job, after one that made nothing of it. */
    void changeJob(UUID id, UUID jobId);

    /** The runs of one text, newest first; the first one is among them. */
    Page<Transcript> runs(UUID ownerId, UUID first, PageRequest page);

    /** Those of what was said in a recording, those that were made anew of the same texts too. */
    List<UUID> ofRecording(UUID recordingId, UUID ownerId);

    /** False when there was none. */
    boolean remove(UUID id, UUID ownerId);

    /** Removes all that an owner has. */
    void erase(UUID ownerId);

    /** There is none, or it is somebody else's. */
    static Refusal unknown() {
        return Refusal.notFound("transcript-unknown", "There is no such transcript.");
    }
}
