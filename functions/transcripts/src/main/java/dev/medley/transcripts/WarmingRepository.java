package dev.medley.transcripts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was made anew for prompts. */
public interface WarmingRepository {

    /**
     * One transcript for each text that an account has had written since then, and that was not made anew for the prompt, those
     * asked for most often first. What was made with an account's own key or by the embedded model is left out.
     */
    List<Transcript> popular(int prompt, Instant since, int most);

    /** What it has cost for a prompt so far. */
    long cost(int prompt);

    void keep(int prompt, UUID transcriptId, Warmed warmed, Instant at);
}
