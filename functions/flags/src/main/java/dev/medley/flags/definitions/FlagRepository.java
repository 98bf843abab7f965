package dev.medley.flags.definitions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All flags. */
public interface FlagRepository {

    /** How many there may be that are not archived. */
    int MOST = 500;

    /** Which flags a list is of; what is null does not matter. */
    record Filter(
            @Nullable FlagStage stage,
            @Nullable String tag,
            @Nullable String owner,
            @Nullable Boolean stale) {}

    /** Adds a flag; false where its key is taken. */
    boolean add(Flag flag);

    /** How many are not archived; nobody else counts them until the transaction ends. */
    int countUnarchived();

    void change(Flag flag);

    /** The names of the variants that would have another value, or be gone. */
    Set<String> changedVariants(UUID id, Map<String, Object> variants);

    Optional<Flag> find(String key);

    /** The same, held until the transaction ends. */
    Optional<Flag> lock(String key);

    Page<Flag> list(Filter filter, PageRequest page);
}
