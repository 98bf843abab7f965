package dev.medley.catalog.media;

import dev.medley.kernel.Digests;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.objects.StoredObject;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of media. Keys are made of ids and digests alone; nothing that a client wrote is in one. */
@Singleton
class MediaObjects {

    private static final Pattern UPLOAD = Pattern.compile("uploads/([0-9a-f-]{36})");

    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    MediaObjects(ObjectStores objectStores) {
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.transfers = objectStores.transfers(Medley.MEDIA);
    }

    static String uploadKey(UUID id) {
        return "uploads/" + id;
    }

    /** The media that an object was uploaded for; empty when the key is not one of ours. */
    static Optional<UUID> ofUpload(String key) {
        Matcher matcher = UPLOAD.matcher(key);
        try {
            return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The one request that brings a file of this type and size. */
    PresignedTransfer request(ProductMedia media) {
        return transfers.put(
                media.uploadKey(),
                media.declared().contentType(),
                media.declared().sizeBytes(),
                null);
    }

    Optional<StoredObject> find(String key) {
        return objects.find(key);
    }

    void download(String key, Path file) {
        objects.download(key, file);
    }

    /** Where a file of this content lies: another content, another name. */
    static String publicKey(UUID id, String name, byte[] digest, String extension) {
        return "%s/%s-%s.%s".formatted(id, name, Digests.hex(digest).substring(0, 16), extension);
    }

    void publish(byte[] content, MediaRendition rendition) {
        objects.publish(content, Medley.PUBLIC_MEDIA + rendition.key(), rendition.contentType());
    }

    void publish(Path content, MediaRendition rendition) {
        objects.publish(content, Medley.PUBLIC_MEDIA + rendition.key(), rendition.contentType());
    }

    void removeUpload(UUID id) {
        objects.delete(uploadKey(id));
    }

    /** Removes all that is shown of it, but these. */
    void removePublic(UUID id, List<MediaRendition> kept) {
        List<String> keys = kept.stream()
                .map(rendition -> Medley.PUBLIC_MEDIA + rendition.key())
                .toList();
        objects.keys(Medley.PUBLIC_MEDIA + id + "/").stream()
                .filter(key -> !keys.contains(key))
                .forEach(objects::delete);
    }
}
