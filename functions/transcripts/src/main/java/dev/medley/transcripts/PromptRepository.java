package dev.medley.transcripts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All versions of what models are told, and the texts that they are tried on. */
public interface PromptRepository extends CurrentPrompt {

    /** Makes others who change prompts or the texts to try them on wait until this transaction is over. */
    void lock();

    /** Adds the next version, and gives its number. */
    int add(String guidance, String note, UUID accountId, Instant now);

    Optional<PromptVersion> find(int number);

    /** The newest first. */
    Page<PromptVersion> list(PageRequest page);

    /** Notes that it did well enough, or no longer does. */
    void pass(int number, @Nullable Instant at);

    /** Makes it what models are told; false where it never passed. */
    boolean makeCurrent(int number, Instant now);

    List<PromptCase> cases();

    void addCase(PromptCase promptCase);

    boolean removeCase(UUID id);
}
