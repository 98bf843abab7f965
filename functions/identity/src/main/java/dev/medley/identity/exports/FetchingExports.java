package dev.medley.identity.exports;

import dev.medley.kernel.Page;
import dev.medley.kernel.Refusal;
import dev.medley.objects.Presigned;
import dev.medley.objects.Transfers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows exports to their owners, and lets them fetch the zips. */
@Singleton
public class FetchingExports {

    private final Exports exports;
    private final Transfers transfers;
    private final Clock clock;

    FetchingExports(Exports exports, Transfers transfers, Clock clock) {
        this.exports = exports;
        this.transfers = transfers;
        this.clock = clock;
    }

    public Export find(UUID id, UUID accountId) {
        return exports.find(id, accountId)
                .orElseThrow(() -> Refusal.notFound("export-unknown", "There is no such export."));
    }

    public Page<Export> list(UUID accountId, int limit, @Nullable String cursor) {
        return exports.list(accountId, limit, cursor);
    }

    /** A request that gets the zip from the store. */
    public Presigned download(UUID id, UUID accountId) {
        Export export = find(id, accountId);
        Export.Stored stored = export.stored();
        if (stored == null) {
            throw Refusal.conflict(
                    "export-not-ready",
                    "There is no zip: the export is " + export.status().label() + ".");
        }
        if (!stored.expiresAt().isAfter(clock.instant())) {
            throw new Refusal(Refusal.Kind.GONE, "export-expired", "The zip is gone; ask for another export.");
        }
        String name = "medley-export-" + export.createdAt().toString().substring(0, 10) + ".zip";
        return transfers.get(export.key(), "application/zip", "attachment; filename=\"" + name + "\"");
    }
}
