package dev.medley.content.media;

import dev.medley.access.Caller;
import dev.medley.content.items.ItemAccess;
import dev.medley.content.publications.PublicationRepository;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets recordings be heard that items show: by everybody where the item is published, else by whoever may read it. */
@Singleton
public class ContentPlayback {

    private static final String TYPE = "audio/wav";

    private final ContentMediaRepository repository;
    private final ItemAccess access;
    private final PublicationRepository publications;
    private final PresignedTransfers transfers;

    ContentPlayback(
            ContentMediaRepository repository,
            ItemAccess access,
            PublicationRepository publications,
            ObjectStores objectStores) {
        this.repository = repository;
        this.access = access;
        this.publications = publications;
        this.transfers = objectStores.transfers(Medley.RECORDINGS);
    }

    /** The request that gets a recording from the store. */
    public PresignedTransfer request(@Nullable Caller caller, UUID itemId, UUID mediaId) {
        boolean isPublished = publications
                .find(itemId)
                .filter(publication -> publication.document().mediaIds().contains(mediaId))
                .isPresent();
        if (!isPublished) {
            requireReadable(caller, itemId);
        }
        String key = repository
                .find(itemId, mediaId)
                .map(ContentMedia::recordingId)
                .flatMap(repository::renditionKey)
                .orElseThrow(() -> Refusal.notFound("media-unknown", "There is no such recording."));
        return transfers.get(key, TYPE, "inline");
    }

    private void requireReadable(@Nullable Caller caller, UUID itemId) {
        if (caller == null) {
            throw Refusal.notFound("content-unknown", "There is no such item.");
        }
        boolean _ = access.readable(caller, itemId).id().equals(itemId);
    }
}
