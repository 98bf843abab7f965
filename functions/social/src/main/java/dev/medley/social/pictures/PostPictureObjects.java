package dev.medley.social.pictures;

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
import dev.medley.social.posts.ShownPicture;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
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

/** The objects of pictures. Keys are made of ids and digests alone; nothing that a client wrote is in one. */
@Singleton
class PostPictureObjects {

    private static final String UPLOADS = "social-uploads/";
    private static final Pattern UPLOAD = Pattern.compile(UPLOADS + "([0-9a-f-]{36})");
    private static final List<ImageSize> SIZES =
            List.of(new ImageSize("thumbnail", 320), new ImageSize("card", 640), new ImageSize("full", 2048));

    private final ObjectStore objects;
    private final PresignedTransfers transfers;

    PostPictureObjects(ObjectStores objectStores) {
        this.objects = objectStores.bucket(Medley.MEDIA);
        this.transfers = objectStores.transfers(Medley.MEDIA);
    }

    /** The picture that an object was uploaded for; empty when the key is not one of ours. */
    static Optional<UUID> ofUpload(String key) {
        Matcher matcher = UPLOAD.matcher(key);
        try {
            return matcher.matches() ? Optional.of(UUID.fromString(matcher.group(1))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The one request that brings a file of this type and size. */
    PresignedTransfer request(UUID id, PostPicture.Upload upload) {
        return transfers.put(UPLOADS + id, upload.contentType(), upload.sizeBytes(), null);
    }

    Optional<StoredObject> upload(UUID id) {
        return objects.find(UPLOADS + id);
    }

    byte[] bytes(UUID id) {
        try {
            Path folder = Files.createTempDirectory("post-picture");
            Path file = folder.resolve("upload");
            try {
                objects.download(UPLOADS + id, file);
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void removeUpload(UUID id) {
        objects.delete(UPLOADS + id);
    }

    /**
     * Makes a picture anew in sizes, so that nothing of the file that was sent is ever delivered.
     *
     * @throws dev.medley.images.ImageRefused where it is not taken
     */
    PostPicture.Findings publish(UUID id, byte[] file) {
        ImageSet set = ImageResizer.resize(file, ImageLimits.USUAL, SIZES);
        List<ShownPicture.PictureFile> renditions = new ArrayList<>();
        for (SizedImage image : set.sizes()) {
            String extension = image.format().name().toLowerCase(Locale.ROOT);
            String digest = Digests.hex(Digests.sha256(image.bytes())).substring(0, 16);
            String key = "social/%s/%s-%s.%s".formatted(id, image.size().name(), digest, extension);
            objects.publish(
                    image.bytes(), Medley.PUBLIC_MEDIA + key, image.format().contentType());
            renditions.add(new ShownPicture.PictureFile(
                    image.size().name(), key, image.format().contentType(), image.width(), image.height()));
        }
        return new PostPicture.Findings(set.width(), set.height(), set.blurhash(), renditions);
    }

    /** Removes all that is shown of it, but these. */
    void removePublic(UUID id, List<ShownPicture.PictureFile> kept) {
        List<String> keys =
                kept.stream().map(file -> Medley.PUBLIC_MEDIA + file.key()).toList();
        objects.keys(Medley.PUBLIC_MEDIA + "social/" + id + "/").stream()
                .filter(key -> !keys.contains(key))
                .forEach(objects::delete);
    }
}
