package dev.medley.chat.documents;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.objects.StoredObject;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objects of documents. Keys are made of ids alone. What is uploaded is copied before it is read, since whoever holds the
 * request might upload again, and what is downloaded must be what was read.
 */
@Singleton
public class DocumentObjects {

    private static final String UPLOADS = "document-uploads/";
    private static final String FILES = "documents/";
    private static final Pattern UPLOAD =
            Pattern.compile(UPLOADS + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    DocumentObjects(ObjectStores objectStores) {
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.transfers = objectStores.transfers(Medley.MEDIA);
    }

    /** The file that an object was uploaded as; empty when the key is not one of ours. */
    public static Optional<UUID> ofUpload(String key) {
        Matcher matcher = UPLOAD.matcher(key);
        return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
    }

    /** The one request that brings a file of this type and size. */
    PresignedTransfer upload(UUID fileId, String contentType, long sizeBytes) {
        return transfers.put(UPLOADS + fileId, contentType, sizeBytes, null);
    }

    /** The request that gets a file that was read; as an attachment, so that no browser shows it as a page of ours. */
    PresignedTransfer download(UUID fileId, String name, String contentType) {
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return transfers.get(FILES + fileId, contentType, "attachment; filename*=UTF-8''" + encoded);
    }

    Optional<StoredObject> uploaded(UUID fileId) {
        return objects.find(UPLOADS + fileId);
    }

    void fetchUpload(UUID fileId, Path file) {
        objects.download(UPLOADS + fileId, file);
    }

    void store(Path file, UUID fileId, String contentType) {
        objects.upload(file, FILES + fileId, contentType);
    }

    void removeUpload(UUID fileId) {
        objects.delete(UPLOADS + fileId);
    }

    void remove(UUID fileId) {
        objects.delete(UPLOADS + fileId);
        objects.delete(FILES + fileId);
    }
}
