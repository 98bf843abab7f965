package dev.medley.social.posts;

import dev.medley.pictures.PictureRendition;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** A picture of a post, in its sizes. */
@Serdeable
public record ShownPicture(
        UUID id, String alt, int width, int height, String blurhash, List<PictureRendition> renditions) {

    public ShownPicture {
        renditions = List.copyOf(renditions);
    }
}
