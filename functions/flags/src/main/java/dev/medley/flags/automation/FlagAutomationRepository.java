package dev.medley.flags.automation;

import dev.medley.flags.automation.FlagAutomation.Entry;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rollouts that go on by themselves. */
public interface FlagAutomationRepository {

    /** Which a list is of; what is null does not matter. */
    record Filter(@Nullable String flag, @Nullable AutomationState state) {}

    /** How many requests there were, and how many of them failed. */
    record Requests(long all, long failed) {}

    /** Adds one; false where another runs on the flag there. */
    boolean add(FlagAutomation automation);

    void keep(FlagAutomation automation);

    /** Notes what it did. */
    void note(UUID id, Entry entry);

    Optional<FlagAutomation> find(UUID id);

    /** The same, held until the transaction ends. */
    Optional<FlagAutomation> lock(UUID id);

    /** Those that run. */
    List<FlagAutomation> running(int limit);

    /** What one did, oldest first. */
    List<Entry> entries(UUID id);

    Page<FlagAutomation> list(Filter filter, PageRequest page);

    /** The requests to all functions since a time. */
    Requests requests(Instant since);
}
