package dev.medley.images;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Makes pictures anew in the sizes that they are shown in. */
public final class ImageResizer {

    private static final int PREVIEW = 32;

    private ImageResizer() {}

    /**
     * Checks a file and makes its sizes: turned upright, in sRGB, without metadata. Of an animation the first frame is
     * taken.
     *
     * @throws ImageRefused where the file is no picture that is taken
     */
    public static ImageSet resize(byte[] file, ImageLimits limits, List<ImageSize> sizes) {
        ImageHeader header = ImageInspector.inspect(file, limits);
        List<ImageSize> largestFirst = sizes.stream()
                .sorted(Comparator.comparingInt(ImageSize::longestSide).reversed())
                .toList();
        BufferedImage image = ImageScaler.turn(
                ImageScaler.scale(
                        ImageDecoder.decode(file, header),
                        largestFirst.getFirst().longestSide()),
                header.orientation());
        ImageFormat format = ImageEncoder.formatOf(image);
        List<SizedImage> made = new ArrayList<>();
        for (ImageSize size : largestFirst) {
            image = ImageScaler.scale(image, size.longestSide());
            made.add(new SizedImage(
                    size, image.getWidth(), image.getHeight(), format, ImageEncoder.encode(image, format)));
        }
        BufferedImage preview = ImageScaler.scale(image, PREVIEW);
        return new ImageSet(
                header,
                header.isSideways() ? header.height() : header.width(),
                header.isSideways() ? header.width() : header.height(),
                DominantColor.of(preview),
                Blurhash.of(preview),
                made);
    }
}
