package dev.medley.identity.avatars;

import dev.medley.identity.accounts.Avatar;
import dev.medley.identity.accounts.Avatar.Format;
import dev.medley.identity.accounts.AvatarRepository;
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
import java.util.UUID;

/** Takes pictures of people, checks what really arrived, and shows them. */
@Singleton
public class AvatarService {

    /** Enough for any screen. */
    public static final long LARGEST = 2 * 1024 * 1024;

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

    public Upload announce(UUID accountId, Format format, long sizeBytes) {
        UUID id = Ids.next(clock);
        return new Upload(id, presignedTransfers.put(Avatar.uploadKey(accountId, id), format.type(), sizeBytes, null));
    }

    /**
     * Shows a picture that has arrived, and forgets the one before. What was checked is copied to a place that no upload
     * reaches: the request for the upload is good for a while longer.
     */
    public void show(UUID accountId, UUID pictureId) {
        UUID shownId = UUID.nameUUIDFromBytes(("shown/" + pictureId).getBytes(StandardCharsets.UTF_8));
        String uploaded = Avatar.uploadKey(accountId, pictureId);
        if (objects.find(uploaded).isEmpty() && isShown(accountId, shownId)) {
            return;
        }
        Avatar picture = copyChecked(uploaded, accountId, shownId);
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
        return presignedTransfers.get(picture.key(), picture.format().type(), "inline");
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

    private Avatar copyChecked(String uploaded, UUID accountId, UUID shownId) {
        StoredObject object = objects.find(uploaded)
                .orElseThrow(() -> Refusal.conflict("avatar-not-arrived", "No picture has arrived under this id."));
        if (object.sizeBytes() > LARGEST) {
            objects.delete(uploaded);
            throw new Refusal(Refusal.Kind.TOO_LARGE, "avatar-too-large", "A picture has at most 2 MiB.");
        }
        try {
            Path folder = Files.createTempDirectory("avatar");
            Path file = folder.resolve("picture");
            try {
                objects.download(uploaded, file);
                Avatar picture = new Avatar(accountId, shownId, format(file, uploaded));
                objects.upload(file, picture.key(), picture.format().type());
                return picture;
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Format format(Path file, String uploaded) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return Format.ofBytes(bytes)
                .filter(format -> PictureFile.isWhole(format, bytes))
                .orElseThrow(() -> {
                    objects.delete(uploaded);
                    return Refusal.invalid(
                            "avatar-unreadable",
                            "/pictureId",
                            "This is no whole PNG, JPEG or WebP picture of at most 8192 pixels a side.");
                });
    }
}
