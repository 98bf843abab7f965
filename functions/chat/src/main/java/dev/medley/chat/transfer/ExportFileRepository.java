package dev.medley.chat.transfer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Files that were made to be downloaded. */
public interface ExportFileRepository {

    void add(UUID id, Instant expiresAt);

    List<UUID> expired(Instant now, int most);

    void remove(UUID id);
}
