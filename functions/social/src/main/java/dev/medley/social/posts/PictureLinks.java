package dev.medley.social.posts;

import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;

/** Addresses of pictures for those who may read a post; they are of use for a while, and nobody can guess one. */
@Singleton
public class PictureLinks {

    private final PresignedTransfers transfers;

    PictureLinks(ObjectStores objectStores) {
        this.transfers = objectStores.transfers(Medley.MEDIA);
    }

    /** The address of an object. */
    public String url(String key, String contentType) {
        return transfers.get(key, contentType, "inline").url();
    }
}
