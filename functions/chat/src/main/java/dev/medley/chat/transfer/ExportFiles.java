package dev.medley.chat.transfer;

import dev.medley.kernel.Ids;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Files that were made to be downloaded; they are removed after an hour. */
@Singleton
public class ExportFiles {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int BATCH = 100;
    private static final String FOLDER = "documents/conversations/";

    private final ExportFileRepository repository;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;
    private final Clock clock;

    ExportFiles(ExportFileRepository repository, ObjectStores objectStores, Clock clock) {
        this.repository = repository;
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.transfers = objectStores.transfers(Medley.MEDIA);
        this.clock = clock;
    }

    /** Noted before it is stored, so that it is removed whatever happens. */
    PresignedTransfer offer(byte[] content, String contentType, String name) {
        UUID id = Ids.next(clock);
        repository.add(id, clock.instant().plus(KEPT));
        objects.upload(content, FOLDER + id, contentType);
        return transfers.get(FOLDER + id, contentType, "attachment; filename=\"" + name + "\"");
    }

    public void removeExpired() {
        for (UUID id : repository.expired(clock.instant(), BATCH)) {
            objects.delete(FOLDER + id);
            repository.remove(id);
        }
    }
}
