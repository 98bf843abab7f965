package dev.medley.notifications.suppressions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The addresses that no mail goes to. */
public interface SuppressionRepository {

    /** Adds those that are not there yet, and dates bounces anew; how many those were. */
    int add(List<Suppression> suppressions);

    Page<Suppression> list(@Nullable String address, PageRequest page);

    /** Removes one; its address. */
    Optional<String> remove(UUID id);
}
