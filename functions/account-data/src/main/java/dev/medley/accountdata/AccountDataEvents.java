package dev.medley.accountdata;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** What this function announces; the subject is the account, the export or the provider key. */
public sealed interface AccountDataEvents extends EventData {

    /**
     * An account is to be erased, unless who asked for it thinks better of it.
     *
     * @param after when it will be
     * @param ordered by an administrator, so that its owner cannot keep it
     */
    @EventType("account.erasure-requested")
    @Serdeable
    record ErasureRequested(Instant after, boolean ordered) implements AccountDataEvents {}

    @EventType("account.erasure-cancelled")
    @Serdeable
    record ErasureCancelled() implements AccountDataEvents {}

    /** It is time: identity closes the account now. */
    @EventType("account.erasure-begun")
    @Serdeable
    record ErasureBegun() implements AccountDataEvents {}

    /** Everybody who holds anything of the account erases it now. */
    @EventType("account.erased")
    @Serdeable
    record AccountErased() implements AccountDataEvents {}

    @EventType("export.requested")
    @Serdeable
    record ExportRequested(UUID jobId) implements AccountDataEvents {}

    /** An export can be downloaded, or never will be. */
    @EventType("export.finished")
    @Serdeable
    record ExportFinished(JobStatus status) implements AccountDataEvents {}

    @EventType("provider-key.saved")
    @Serdeable
    record ProviderKeySaved(String provider) implements AccountDataEvents {}

    @EventType("provider-key.removed")
    @Serdeable
    record ProviderKeyRemoved(String provider) implements AccountDataEvents {}
}
