package dev.medley.social.pictures;

import dev.medley.images.ImageFormat;
import dev.medley.images.ImageLimits;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.objects.PresignedTransfer;
import dev.medley.pictures.PictureObjects;
import dev.medley.pictures.PictureUpload;
import dev.medley.social.posts.PostService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What authors do with the pictures of a post. */
@Singleton
public class PostPictureService {

    static final int MOST = 10;

    /** Longer than a presigned request may be used. */
    private static final Duration UPLOAD = Duration.ofHours(1);

    private static final Duration ARRIVAL = Duration.ofMinutes(20);

    private final PostPictureRepository repository;
    private final PictureObjects objects;
    private final PostService posts;
    private final Clock clock;

    protected PostPictureService(
            PostPictureRepository repository, PictureObjects objects, PostService posts, Clock clock) {
        this.repository = repository;
        this.objects = objects;
        this.posts = posts;
        this.clock = clock;
    }

    /** A picture to come, and the one request that brings the file. */
    public record AnnouncedPicture(UUID id, PresignedTransfer request) {}

    /** Announces a picture, which the store takes only with the size and type announced. */
    @Transactional
    public AnnouncedPicture announce(UUID accountId, UUID postId, PictureUpload upload, String alt) {
        require(upload);
        UUID ownId = posts.own(accountId, postId).id();
        if (repository.count(ownId) >= MOST) {
            throw Refusal.conflict("pictures-full", "A post has at most " + MOST + " pictures.");
        }
        Instant now = clock.instant();
        PostPicture picture = new PostPicture(
                Ids.next(clock), ownId, upload, alt, PostPicture.Status.UPLOADING, 0, now.plus(UPLOAD), null);
        repository.add(picture, now, now.plus(ARRIVAL));
        return new AnnouncedPicture(picture.id(), objects.request(picture.id(), upload));
    }

    private static void require(PictureUpload upload) {
        if (ImageFormat.ofContentType(upload.contentType()).isEmpty()) {
            throw Refusal.invalid("media-type-unknown", "/contentType", "A picture is JPEG, PNG, GIF or WebP.");
        }
        long most = ImageLimits.USUAL.maxBytes();
        if (upload.sizeBytes() > most) {
            String detail = "A file has at most %d bytes.".formatted(most);
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "media-too-large",
                    detail,
                    List.of(new Refusal.Fault("/sizeBytes", detail)));
        }
    }

    @Transactional
    public List<PostPicture> list(UUID accountId, UUID postId) {
        return repository.list(posts.own(accountId, postId).id());
    }

    @Transactional
    public void remove(UUID accountId, UUID postId, UUID id) {
        if (!repository.remove(posts.own(accountId, postId).id(), id)) {
            throw Refusal.notFound("picture-unknown", "The post has no such picture.");
        }
    }
}
