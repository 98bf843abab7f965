package dev.medley.identity.avatars;

import dev.medley.identity.accounts.Avatar;
import dev.medley.identity.accounts.AvatarRepository;
import dev.medley.images.ImageFormat;
import dev.medley.images.ImageLimits;
import dev.medley.images.ImageRefused;
import dev.medley.images.ImageResizer;
import dev.medley.images.ImageSize;
import dev.medley.images.SizedImage;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.objects.StoredObject;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Takes pictures of people, checks what really arrived, and shows them without what a camera has written into them. */
@Singleton
public class AvatarService {

    /** Enough for any screen. */
    public static final long LARGEST = 2 * 1024 * 1024;

    /** What the Lambda that answers the request has memory for. */
    private static final ImageLimits LIMITS = new ImageLimits(LARGEST, 32_000_000, 100, 256L << 20);

    private static final List<ImageSize> SIZES = List.of(new ImageSize("avatar", 512));

    private final AvatarRepository avatarRepository;
    private final PresignedTransfers presignedTransfers;
    private final ObjectStore objects;
    private final Clock clock;

    AvatarService(AvatarRepository avatarRepository, ObjectStores objectStores, Clock clock) {
        this.avatarRepository = avatarRepository;
        this.presignedTransfers = objectStores.transfers(Medley.RECORDINGS);
        this.objects = objectStores.bucket(Medley.RECORDINGS);
        this.clock = clock;
    }

    /** The one request that uploads a picture, and the picture's id. */
    public record Upload(UUID pictureId, PresignedTransfer request) {}

    public Upload announce(UUID accountId, ImageFormat format, long sizeBytes) {
        UUID id = Ids.next(clock);
        return new Upload(
                id, presignedTransfers.put(Avatar.uploadKey(accountId, id), format.contentType(), sizeBytes, null));
    }

    /**
     * Shows a picture that has arrived, and forgets the one before. What is shown is made anew, in a place that no upload
     * reaches: the request for the upload is good for a while longer.
     */
    public void show(UUID accountId, UUID pictureId) {
        UUID shownId = UUID.nameUUIDFromBytes(("shown/" + pictureId).getBytes(StandardCharsets.UTF_8));
        String uploaded = Avatar.uploadKey(accountId, pictureId);
        Avatar picture = redrawn(uploaded, accountId, shownId).orElse(null);
        if (picture == null) {
            requireShown(accountId, shownId);
            return;
        }
        avatarRepository
                .show(picture)
                .filter(before -> !before.id().equals(shownId))
                .ifPresent(before -> objects.delete(before.key()));
        if (!isShown(accountId, shownId)) {
            // The account was erased meanwhile, or shows another picture by now.
            objects.delete(picture.key());
        }
        objects.delete(uploaded);
    }

    /** What is not there any more may be shown already: somebody did not hear the answer, or asked twice at once. */
    private void requireShown(UUID accountId, UUID shownId) {
        if (!isShown(accountId, shownId)) {
            throw Refusal.conflict("avatar-not-arrived", "No picture has arrived under this id.");
        }
    }

    private boolean isShown(UUID accountId, UUID shownId) {
        return avatarRepository
                .find(accountId)
                .filter(avatar -> avatar.id().equals(shownId))
                .isPresent();
    }

    /** The request that downloads the account's picture. */
    public PresignedTransfer read(UUID accountId) {
        Avatar picture = avatarRepository
                .find(accountId)
                .orElseThrow(() -> Refusal.notFound("avatar-none", "This account shows no picture."));
        return presignedTransfers.get(picture.key(), picture.format().contentType(), "inline");
    }

    /** Shows none any more; no matter if there is none. */
    public void remove(UUID accountId) {
        avatarRepository.remove(accountId).ifPresent(before -> objects.delete(before.key()));
    }

    /** Removes all pictures of an account, those too that were uploaded and never shown; safe to repeat. */
    public void erase(UUID accountId) {
        objects.keys(Avatar.folder(accountId)).forEach(objects::delete);
        objects.keys(Avatar.uploadFolder(accountId)).forEach(objects::delete);
    }

    /** Empty where nothing has arrived, or somebody else has taken it meanwhile. */
    private Optional<Avatar> redrawn(String uploaded, UUID accountId, UUID shownId) {
        StoredObject object = objects.find(uploaded).orElse(null);
        if (object == null) {
            return Optional.empty();
        }
        if (object.sizeBytes() > LARGEST) {
            objects.delete(uploaded);
            throw new Refusal(Refusal.Kind.TOO_LARGE, "avatar-too-large", "A picture has at most 2 MiB.");
        }
        return bytes(uploaded).map(bytes -> {
            SizedImage image = redrawn(uploaded, bytes);
            Avatar picture = new Avatar(accountId, shownId, image.format());
            objects.upload(image.bytes(), picture.key(), image.format().contentType());
            return picture;
        });
    }

    /** Turned upright, small, and nothing but pixels: no place, no time, no name of a camera. */
    private SizedImage redrawn(String uploaded, byte[] bytes) {
        try {
            return ImageResizer.resize(bytes, LIMITS, SIZES).sizes().getFirst();
        } catch (ImageRefused refused) {
            objects.delete(uploaded);
            throw Refusal.invalid("avatar-unreadable", "/pictureId", Objects.requireNonNull(refused.getMessage()));
        }
    }

    private Optional<byte[]> bytes(String key) {
        try {
            Path folder = Files.createTempDirectory("avatar");
            Path file = folder.resolve("picture");
            try {
                objects.download(key, file);
                return Optional.of(Files.readAllBytes(file));
            } catch (RuntimeException e) {
                if (objects.find(key).isPresent()) {
                    throw e;
                }
                return Optional.empty();
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
