package dev.medley.meals.pictures;

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
class MealPictureObjects {

    private static final String UPLOADS = "meal-uploads/";
    private static final Pattern UPLOAD = Pattern.compile(UPLOADS + "([0-9a-f-]{36})");

    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    MealPictureObjects(ObjectStores objectStores) {
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.transfers = objectStores.transfers(Medley.MEDIA);
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
    PresignedTransfer request(UUID id, MealPicture.Upload upload) {
        return transfers.put(UPLOADS + id, upload.contentType(), upload.sizeBytes(), null);
    }

    Optional<StoredObject> upload(UUID id) {
        return objects.find(UPLOADS + id);
    }

    void download(UUID id, Path file) {
        objects.download(UPLOADS + id, file);
    }

    void removeUpload(UUID id) {
        objects.delete(UPLOADS + id);
    }

    void publish(byte[] content, MealRendition rendition) {
        objects.publish(content, Medley.PUBLIC_MEDIA + rendition.key(), rendition.contentType());
    }

    /** Removes all that is shown of it, but these. */
    void removePublic(UUID id, List<MealRendition> kept) {
        List<String> keys = kept.stream()
                .map(rendition -> Medley.PUBLIC_MEDIA + rendition.key())
                .toList();
        objects.keys(Medley.PUBLIC_MEDIA + "meals/" + id + "/").stream()
                .filter(key -> !keys.contains(key))
                .forEach(objects::delete);
    }
}
