package dev.medley.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class ImageResizerTest {

    private static final List<ImageSize> SIZES =
            List.of(new ImageSize("thumbnail", 320), new ImageSize("card", 640), new ImageSize("full", 2048));

    @Test
    void everySizeIsMadeAndNoneIsEnlarged() throws IOException {
        ImageSet set = resize(Pictures.jpeg(1600, 800));
        assertThat(set.sizes())
                .extracting(image -> image.size().name() + " " + image.width() + "x" + image.height())
                .containsExactly("full 1600x800", "card 640x320", "thumbnail 320x160");
        for (SizedImage image : set.sizes()) {
            assertThat(image.format()).isEqualTo(ImageFormat.JPEG);
            assertThat(read(image).getWidth()).isEqualTo(image.width());
        }
        assertThat(set.width()).isEqualTo(1600);
        assertThat(set.dominantColor()).isIn("#fe0000", "#ff0000", "#0000ff", "#0000fe");
        assertThat(set.blurhash()).hasSize(28);
    }

    @Test
    void aPictureIsTurnedAsItsCameraWasAndTheRestOfItsMetadataGoes() throws IOException {
        byte[] file = Pictures.withSegment(Pictures.jpeg(400, 200), 0xe1, Pictures.exif(6));
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("GPS 47.3769");
        ImageSet set = resize(file);
        assertThat(set.width()).isEqualTo(200);
        assertThat(set.height()).isEqualTo(400);
        SizedImage full = set.sizes().getFirst();
        String written = new String(full.bytes(), StandardCharsets.ISO_8859_1);
        assertThat(written).doesNotContain("GPS").doesNotContain("Exif");
        assertRed(read(full).getRGB(100, 50));
        assertBlue(read(full).getRGB(100, 350));
    }

    @Test
    void allEightOrientationsAreTurnedUpright() throws IOException {
        StringBuilder seen = new StringBuilder();
        for (int orientation : List.of(2, 3, 5, 8)) {
            byte[] file = Pictures.withSegment(Pictures.jpeg(400, 400), 0xe1, Pictures.exif(orientation));
            BufferedImage image = read(resize(file).sizes().getFirst());
            seen.append(letter(image, 50, 50)).append(letter(image, 350, 50));
            seen.append(letter(image, 50, 350)).append(letter(image, 350, 350)).append(' ');
        }
        assertThat(seen.toString().strip()).isEqualTo("BRBR BRBR RRBB BBRR");
    }

    @Test
    void whatShowsThroughStaysSo() throws IOException {
        BufferedImage image = new BufferedImage(800, 400, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 400; x++) {
            for (int y = 0; y < 400; y++) {
                image.setRGB(x, y, 0x80ff0000);
            }
        }
        SizedImage card = resize(Pictures.file(image, "png")).sizes().get(1);
        assertThat(card.format()).isEqualTo(ImageFormat.PNG);
        BufferedImage read = read(card);
        assertThat(read.getRGB(100, 100) >>> 24).isCloseTo(0x80, within(2));
        assertThat(new Color(read.getRGB(100, 100)).getRed()).isGreaterThan(250);
        assertThat(read.getRGB(500, 100) >>> 24).isZero();
    }

    @Test
    void grayIsNeitherLighterNorDarker() throws IOException {
        BufferedImage gray = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        WritableRaster raster = gray.getRaster();
        for (int i = 0; i < 64 * 64; i++) {
            raster.setSample(i % 64, i / 64, 0, 100);
        }
        for (String format : List.of("png", "jpeg")) {
            Color seen = new Color(
                    read(resize(Pictures.file(gray, format)).sizes().getFirst()).getRGB(30, 30));
            assertThat(seen.getRed()).isCloseTo(100, within(2));
        }
    }

    @Test
    void coloursOfAnotherProfileAreBroughtIntoSrgb() throws IOException {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64 * 64; i++) {
            image.setRGB(i % 64, i / 64, 0x404040);
        }
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes(Pictures.text("linear\0\0"));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(chunk)) {
            deflated.write(profile);
        }
        byte[] file = Pictures.withChunk(Pictures.file(image, "png"), "iCCP", chunk.toByteArray());
        assertThat(new Color(read(resize(file).sizes().getFirst()).getRGB(30, 30)).getRed())
                .isCloseTo(137, within(3));
    }

    @Test
    void aPictureInFourColoursIsRead() throws IOException {
        WritableRaster raster = Raster.createInterleavedRaster(0, 64, 64, 4, null);
        for (int i = 0; i < 64 * 64; i++) {
            raster.setPixel(i % 64, i / 64, new int[] {0, 255, 255, 255});
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        assertThat(resize(out.toByteArray()).sizes()).hasSize(3);
    }

    @Test
    void aLargePictureIsDecodedInPart() throws IOException {
        ImageHeader header = ImageInspector.inspect(Pictures.png(8000, 5000), ImageLimits.USUAL);
        assertThat(header.subsampling()).isEqualTo(2);
        BufferedImage full = read(resize(Pictures.jpeg(8000, 5000)).sizes().getFirst());
        assertThat(full.getWidth()).isEqualTo(2048);
        assertRed(full.getRGB(10, 10));
        assertBlue(full.getRGB(2040, 1270));
    }

    @Test
    void aTextThatUnfoldsToGigabytesIsNotRead() {
        byte[] palette = Pictures.file(Pictures.halves(8, 8, BufferedImage.TYPE_BYTE_INDEXED), "png");
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(Pictures.text("bomb\0\0"));
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(text)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 2_000; i++) {
                deflated.write(zeros);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        byte[] file = Pictures.withChunk(palette, "zTXt", text.toByteArray());
        assertThat(resize(file).sizes()).hasSize(3);
    }

    @Test
    void otherFormatsAreReadToo() {
        assertThat(resize(Pictures.gif(40, 30)).source().format()).isEqualTo(ImageFormat.GIF);
        assertThat(resize(Pictures.WEBP).source().format()).isEqualTo(ImageFormat.WEBP);
    }

    @Test
    void pixelsThatCannotBeDecodedAreRefused() {
        byte[] file = Pictures.join(
                Pictures.slice(Pictures.png(4, 4), 0, 33),
                Pictures.chunk("IDAT", Pictures.text("no deflated data")),
                Pictures.chunk("IEND", new byte[0]));
        assertThatThrownBy(() -> resize(file))
                .isInstanceOfSatisfying(
                        ImageRefused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("undecodable"));
    }

    private static ImageSet resize(byte[] file) {
        return ImageResizer.resize(file, ImageLimits.USUAL, SIZES);
    }

    private static BufferedImage read(SizedImage image) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(image.bytes())));
    }

    private static char letter(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y)).getRed() > 128 ? 'R' : 'B';
    }

    private static void assertRed(int pixel) {
        assertThat(new Color(pixel).getRed()).isGreaterThan(240);
    }

    private static void assertBlue(int pixel) {
        assertThat(new Color(pixel).getBlue()).isGreaterThan(240);
    }

    @Test
    void aFrameThatIsSmallerThanItsPictureStaysWhereItIs() throws Exception {
        byte[] gif = Pictures.gif(20, 10);
        gif[6] = 40;
        gif[8] = 30;
        int image = 13 + (3 << ((gif[10] & 7) + 1));
        while (gif[image] != 0x2c) {
            image++;
        }
        gif[image + 1] = 10;
        gif[image + 3] = 5;
        ImageSet set = resize(gif);
        assertThat(set.width()).isEqualTo(40);
        BufferedImage shown =
                ImageIO.read(new ByteArrayInputStream(set.sizes().getFirst().bytes()));
        assertThat(shown.getWidth()).isEqualTo(40);
        assertThat(shown.getHeight()).isEqualTo(30);
        assertThat(shown.getRGB(5, 10) >>> 24).isZero();
        assertThat(shown.getRGB(15, 10) >>> 24).isEqualTo(255);
        assertThat(shown.getRGB(35, 25) >>> 24).isZero();
    }
}
