package dev.medley.catalog.media;

import dev.medley.images.ImageFormat;
import dev.medley.images.ImageRefused;
import dev.medley.images.ImageResizer;
import dev.medley.images.ImageSet;
import dev.medley.images.SizedImage;
import dev.medley.kernel.Digests;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Looks at a file, and makes and publishes what is shown of it. */
@Singleton
class MediaExaminer {

    private final MediaObjects objects;

    MediaExaminer(MediaObjects objects) {
        this.objects = objects;
    }

    /**
     * What was found and published.
     *
     * @throws MediaRejected where it is not taken
     */
    MediaFindings examine(ProductMedia media, Path file) {
        try {
            return media.declared().kind() == MediaKind.IMAGE
                    ? image(media, Files.readAllBytes(file))
                    : video(media.id(), file);
        } catch (ImageRefused refused) {
            throw MediaRejected.of(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediaFindings image(ProductMedia media, byte[] file) {
        ImageSet set = ImageResizer.resize(file, MediaLimits.IMAGES, MediaLimits.SIZES);
        ImageFormat found = set.source().format();
        if (ImageFormat.ofContentType(media.declared().contentType()).orElse(null) != found) {
            throw new MediaRejected("type-mismatch", "The file is not what it was announced as, but " + found + ".");
        }
        UUID id = media.id();
        List<MediaRendition> renditions = new ArrayList<>();
        for (SizedImage image : set.sizes()) {
            String extension = image.format().name().toLowerCase(Locale.ROOT);
            String name = image.size().name();
            MediaRendition rendition = new MediaRendition(
                    name,
                    MediaObjects.publicKey(id, name, Digests.sha256(image.bytes()), extension),
                    image.format().contentType(),
                    image.width(),
                    image.height(),
                    image.bytes().length);
            objects.publish(image.bytes(), rendition);
            renditions.add(rendition);
        }
        return new MediaFindings(
                found.contentType(), set.width(), set.height(), null, set.dominantColor(), set.blurhash(), renditions);
    }

    private MediaFindings video(UUID id, Path file) throws IOException {
        Mp4File.Facts facts = Mp4File.inspect(file);
        if (facts.duration().compareTo(MediaLimits.LONGEST_VIDEO) > 0) {
            throw new MediaRejected(
                    "video-too-long", "A video lasts at most " + MediaLimits.LONGEST_VIDEO.toMinutes() + " minutes.");
        }
        Mp4File.removeMetadata(file);
        MediaRendition rendition = new MediaRendition(
                "video",
                MediaObjects.publicKey(id, "video", Digests.sha256(file), "mp4"),
                MediaLimits.VIDEO_TYPE,
                facts.width(),
                facts.height(),
                Files.size(file));
        objects.publish(file, rendition);
        return new MediaFindings(
                MediaLimits.VIDEO_TYPE,
                facts.width(),
                facts.height(),
                (int) facts.duration().toMillis(),
                null,
                null,
                List.of(rendition));
    }
}
