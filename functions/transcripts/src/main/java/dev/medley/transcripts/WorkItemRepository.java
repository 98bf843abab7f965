package dev.medley.transcripts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All transcripts, as those see them who do the work. */
public interface WorkItemRepository {

    Optional<WorkItem> find(UUID transcriptId);

    /** Those that nobody has begun, because they wait for this transcription. */
    List<TranscriptRequest> waitingFor(UUID transcriptionId);

    /** Keeps what came out. */
    void keep(WorkOutcome.Digested digested);
}
