package dev.medley.speech.clones;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All cloned voices, and what is said against them. */
public interface ClonedVoiceRepository {

    /** Makes others wait who add voices of the account, until this transaction is over. */
    void lock(UUID accountId);

    /** How many an account has that are not over. */
    int count(UUID accountId);

    void add(ClonedVoice voice);

    Optional<ClonedVoice> find(UUID id, UUID accountId);

    /** Whoever's it is. */
    Optional<ClonedVoice> find(UUID id);

    Page<ClonedVoice> list(UUID accountId, PageRequest page);

    /** The rendition of one of the account's recordings that is ready. */
    Optional<String> rendition(UUID recordingId, UUID accountId);

    /** Notes where somebody claims to have agreed; false where the voice waits for nobody, or was tried too often. */
    boolean claim(UUID id, UUID recordingId, UUID jobId, int mostAttempts);

    /** Notes that it is made; one that is over meanwhile stays over, and is known at the service. */
    void keep(UUID id, String providerVoice, String heard, Instant now);

    /** Ends it; nothing where it is over. */
    void end(UUID id, ClonedVoice.VoiceStatus how, Instant now);

    /** Ends all of an account's; their rows go when they are deleted at the service. */
    void erase(UUID accountId, Instant now);

    /** Those that are over and still known at the service, or to be forgotten. */
    List<ClonedVoice> leftOver(int most);

    /** Notes that the service knows it no longer, and forgets it where the account is erased. */
    void forget(UUID id);

    /** Keeps what somebody says against a voice; nothing where there is none, the same or enough is said already. */
    void report(VoiceAbuseReport report, int most);

    /** The newest first. */
    Page<VoiceAbuseReport.Told> reports(PageRequest page);
}
