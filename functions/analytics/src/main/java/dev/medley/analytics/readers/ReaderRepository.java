package dev.medley.analytics.readers;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What accounts may do, as it is now. */
public interface ReaderRepository {

    /** Those of some accounts that may read what this function says. */
    Set<UUID> readers(Collection<UUID> accountIds);
}
