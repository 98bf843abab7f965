package dev.medley.speech.syntheses;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.speech.syntheses.Synthesis.Spoken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All texts that are spoken. */
public interface SynthesisRepository {

    void add(UUID id, UUID accountId, UUID jobId, SynthesisText text, String hash, Instant now);

    Optional<Synthesis> find(UUID id, UUID accountId);

    /** Makes others who want the same sound wait until this transaction is over. */
    void lock(UUID accountId, String hash);

    /** The one that sounds the same, made or on its way. */
    Optional<Synthesis> same(UUID accountId, String hash);

    /** A page, without the times of words. */
    Page<Synthesis> list(UUID accountId, PageRequest page);

    void keep(UUID id, Spoken spoken);

    boolean remove(UUID id, UUID accountId);

    /** Removes all of an account's; their ids. */
    List<UUID> erase(UUID accountId);
}
