package dev.medley.meals.pictures;

import dev.medley.images.ImageLimits;
import dev.medley.images.ImageResizer;
import dev.medley.images.ImageSet;
import dev.medley.images.ImageSize;
import dev.medley.images.SizedImage;
import dev.medley.kernel.Digests;
import dev.medley.meals.pictures.MealPicture.Findings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Decodes a picture and makes it anew in sizes, so that nothing of the file that was sent is ever delivered. */
@Singleton
class MealPictureExaminer {

    private static final List<ImageSize> SIZES =
            List.of(new ImageSize("thumbnail", 320), new ImageSize("card", 640), new ImageSize("full", 2048));

    private final MealPictureObjects objects;

    MealPictureExaminer(MealPictureObjects objects) {
        this.objects = objects;
    }

    /**
     * What was found and published.
     *
     * @throws dev.medley.images.ImageRefused where it is not taken
     */
    Findings examine(UUID id, byte[] file) {
        ImageSet set = ImageResizer.resize(file, ImageLimits.USUAL, SIZES);
        List<MealRendition> renditions = new ArrayList<>();
        for (SizedImage image : set.sizes()) {
            String extension = image.format().name().toLowerCase(Locale.ROOT);
            String digest = Digests.hex(Digests.sha256(image.bytes())).substring(0, 16);
            String key = "meals/%s/%s-%s.%s".formatted(id, image.size().name(), digest, extension);
            MealRendition rendition = new MealRendition(
                    image.size().name(), key, image.format().contentType(), image.width(), image.height());
            objects.publish(image.bytes(), rendition);
            renditions.add(rendition);
        }
        return new Findings(set.width(), set.height(), set.dominantColor(), set.blurhash(), renditions);
    }
}
