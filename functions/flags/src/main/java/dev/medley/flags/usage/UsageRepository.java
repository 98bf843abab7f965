package dev.medley.flags.usage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What processes have counted. */
public interface UsageRepository {

    /** The usage of a flag from a day on, the latest day first. */
    List<VariantUsage> since(UUID flagId, String environment, LocalDate day);
}
