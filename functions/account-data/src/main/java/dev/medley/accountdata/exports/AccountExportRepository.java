package dev.medley.accountdata.exports;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All exports. */
public interface AccountExportRepository {

    /**
     * What an account has asked for since a time, and whether something is being made, however long ago that began. Until
     * the transaction ends, nobody else gets an answer for this account.
     */
    RecentExports lockRecent(UUID accountId, Instant since);

    void add(UUID id, UUID accountId, UUID jobId, Instant now);

    Optional<AccountExport> find(UUID id, UUID accountId);

    Page<AccountExport> list(UUID accountId, PageRequest page);

    /** The account's exports whose zips are still there; a few days' worth. */
    List<AccountExport> kept(UUID accountId);

    /** Notes that the zip is stored; false when the export is gone. */
    boolean store(UUID id, AccountExport.Stored stored);
}
