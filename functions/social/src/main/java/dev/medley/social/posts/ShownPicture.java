package dev.medley.social.posts;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** A picture of a post, in its sizes. */
@Serdeable
public record ShownPicture(UUID id, String alt, int width, int height, String blurhash, List<PictureFile> renditions) {

    public ShownPicture {
        renditions = List.copyOf(renditions);
    }

    /** Where a size of it lies under the public prefix; what lies there never changes. */
    @Serdeable
    public record PictureFile(String name, String key, String contentType, int width, int height) {}
}
