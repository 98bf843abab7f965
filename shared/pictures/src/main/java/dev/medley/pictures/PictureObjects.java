package dev.medley.pictures;

import dev.medley.images.ImageLimits;
import dev.medley.images.ImageResizer;
import dev.medley.images.ImageSet;
import dev.medley.images.ImageSize;
import dev.medley.images.SizedImage;
import dev.medley.kernel.Digests;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.objects.StoredObject;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The objects of a function's pictures. Keys are made of ids and digests alone; nothing that a client wrote is in one. */
public final class PictureObjects {

    private static final List<ImageSize> SIZES =
            List.of(new ImageSize("thumbnail", 320), new ImageSize("card", 640), new ImageSize("full", 2048));

    private final String uploads;
    private final String folder;
    private final boolean isPublic;
    private final Pattern upload;
    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    /**
     * Knows where a function's pictures are.
     *
     * @param uploads what stands before the id of one that is uploaded: {@code meal-uploads/}
     * @param folder where they are shown, under the public prefix: {@code meals/}
     */
    public PictureObjects(ObjectStores objectStores, String uploads, String folder) {
        this(objectStores, uploads, folder, true);
    }

    /**
     * The same for pictures that not everybody sees: nothing of them is under the public prefix, and who may see one gets a request
     * for it.
     */
    public static PictureObjects unlisted(ObjectStores objectStores, String uploads, String folder) {
        return new PictureObjects(objectStores, uploads, folder, false);
    }

    private PictureObjects(ObjectStores objectStores, String uploads, String folder, boolean isPublic) {
        this.uploads = uploads;
        this.folder = folder;
        this.isPublic = isPublic;
        upload = Pattern.compile(Pattern.quote(uploads) + "([0-9a-f-]{36})");
        objects = objectStores.bucket(Medley.MEDIA);
        transfers = objectStores.transfers(Medley.MEDIA);
    }

    /** The one request that brings a file of this type and size. */
    public PresignedTransfer request(UUID id, PictureUpload announced) {
        return transfers.put(uploads + id, announced.contentType(), announced.sizeBytes(), null);
    }

    /** The picture that an object was uploaded for; empty when the key is not one of ours. */
    Optional<UUID> ofUpload(String key) {
        Matcher matcher = upload.matcher(key);
        try {
            return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Optional<StoredObject> upload(UUID id) {
        return objects.find(uploads + id);
    }

    void removeUpload(UUID id) {
        objects.delete(uploads + id);
    }

    /**
     * Makes what was uploaded anew in sizes and shows these, so that nothing of the file that was sent is ever delivered.
     *
     * @throws dev.medley.images.ImageRefused where it is not taken
     */
    PictureFindings publish(UUID id) {
        ImageSet set = ImageResizer.resize(bytes(id), ImageLimits.USUAL, SIZES);
        List<PictureRendition> renditions = new ArrayList<>();
        for (SizedImage image : set.sizes()) {
            String extension = image.format().name().toLowerCase(Locale.ROOT);
            String digest = Digests.hex(Digests.sha256(image.bytes())).substring(0, 16);
            String key = folder + "%s/%s-%s.%s".formatted(id, image.size().name(), digest, extension);
            if (isPublic) {
                objects.publish(image.bytes(), objectKey(key), image.format().contentType());
            } else {
                objects.upload(image.bytes(), objectKey(key), image.format().contentType());
            }
            renditions.add(new PictureRendition(
                    image.size().name(), key, image.format().contentType(), image.width(), image.height()));
        }
        return new PictureFindings(set.width(), set.height(), set.dominantColor(), set.blurhash(), renditions);
    }

    private String objectKey(String key) {
        return isPublic ? Medley.PUBLIC_MEDIA + key : key;
    }

    private byte[] bytes(UUID id) {
        try {
            Path temporary = Files.createTempDirectory("pictures");
            Path file = temporary.resolve("upload");
            try {
                objects.download(uploads + id, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes all that is shown of it, but these. */
    void removePublic(UUID id, List<PictureRendition> kept) {
        List<String> keys =
                kept.stream().map(rendition -> objectKey(rendition.key())).toList();
        objects.keys(objectKey(folder + id + "/")).stream()
                .filter(key -> !keys.contains(key))
                .forEach(objects::delete);
    }
}
