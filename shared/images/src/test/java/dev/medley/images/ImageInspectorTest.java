package dev.medley.images;

import static dev.medley.images.Pictures.bytes;
import static dev.medley.images.Pictures.join;
import static dev.medley.images.Pictures.number;
import static dev.medley.images.Pictures.slice;
import static dev.medley.images.Pictures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medley.images.ImageRefused.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageInspectorTest {

    static Stream<byte[]> wholePictures() {
        return Stream.of(Pictures.jpeg(40, 30), Pictures.png(40, 30), Pictures.gif(40, 30), Pictures.WEBP);
    }

    @ParameterizedTest
    @MethodSource("wholePictures")
    void aWholePictureIsTaken(byte[] file) {
        ImageHeader header = ImageInspector.inspect(file, ImageLimits.USUAL);
        assertThat(header.width()).isIn(40, 1);
        assertThat(header.frames()).isOne();
    }

    @ParameterizedTest
    @MethodSource("wholePictures")
    void whatBreaksOffIsRefusedWherever(byte[] file) {
        for (int length = 1; length < file.length; length++) {
            assertThat(refusal(slice(file, 0, length)))
                    .as("%d of %d bytes", length, file.length)
                    .isIn(Reason.TRUNCATED, Reason.UNSUPPORTED_FORMAT);
        }
    }

    @ParameterizedTest
    @MethodSource("wholePictures")
    void whatStandsBehindTheEndIsRefused(byte[] file) {
        assertThat(refusal(join(file, text("PK\3\4 an archive")))).isEqualTo(Reason.TRAILING_DATA);
        assertThat(refusal(join(file, text("<script>alert(1)</script>")))).isEqualTo(Reason.TRAILING_DATA);
    }

    @ParameterizedTest
    @MethodSource("wholePictures")
    void noChangedByteBringsTheDecoderDown(byte[] file) {
        Random random = new Random(16);
        for (int i = 0; i < 300; i++) {
            byte[] changed = file.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            try {
                ImageSet set = ImageResizer.resize(changed, ImageLimits.USUAL, List.of(new ImageSize("thumbnail", 32)));
                assertThat(set.sizes()).hasSize(1);
            } catch (ImageRefused refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    @Test
    void hugePicturesOfAFewBytesAreRefusedByTheirHeaders() {
        byte[] png = Pictures.join(
                slice(Pictures.png(4, 4), 0, 8),
                Pictures.chunk("IHDR", join(number(30_000), number(30_000), bytes(8, 2, 0, 0, 0))),
                Pictures.chunk("IDAT", new byte[10]),
                Pictures.chunk("IEND", new byte[0]));
        assertThat(refusal(png)).isEqualTo(Reason.TOO_MANY_PIXELS);
        byte[] jpeg = Pictures.jpeg(40, 30);
        int frame = indexOf(jpeg, 0xc0);
        jpeg[frame + 4] = 0x75;
        jpeg[frame + 6] = 0x75;
        assertThat(refusal(jpeg)).isEqualTo(Reason.TOO_MANY_PIXELS);
        byte[] gif = Pictures.gif(40, 30);
        gif[7] = 0x75;
        gif[9] = 0x75;
        assertThat(refusal(gif)).isEqualTo(Reason.TOO_MANY_PIXELS);
        byte[] webp = Pictures.WEBP.clone();
        webp[27] = 0x3f;
        webp[29] = 0x3f;
        assertThat(refusal(webp)).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @Test
    void drawingsAndOtherFilesAreRefusedByName() {
        assertThat(refusal(text("<?xml version=\"1.0\"?><svg onload=\"alert(1)\"><script>1</script></svg>")))
                .isEqualTo(Reason.VECTOR_IMAGE);
        assertThat(refusal(text("%PDF-1.7 and no picture"))).isEqualTo(Reason.UNSUPPORTED_FORMAT);
        assertThat(refusal(text("BM a bitmap of old"))).isEqualTo(Reason.UNSUPPORTED_FORMAT);
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
    }

    @Test
    void everyLimitIsKept() {
        byte[] file = Pictures.png(40, 30);
        assertThat(refusal(file, new ImageLimits(10, 9_000, 1, 1 << 30))).isEqualTo(Reason.TOO_MANY_BYTES);
        assertThat(refusal(file, new ImageLimits(9_000, 1_199, 1, 1 << 30))).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(refusal(file, new ImageLimits(9_000, 1_200, 1, 10_000))).isEqualTo(Reason.TOO_MUCH_MEMORY);
        byte[] animation = Pictures.withChunk(file, "acTL", join(number(501), number(0)));
        assertThat(refusal(animation)).isEqualTo(Reason.TOO_MANY_FRAMES);
        byte[] gif = Pictures.gif(4, 4);
        int image = indexOfImage(gif);
        byte[] frame = slice(gif, image, gif.length - 1);
        byte[] many = slice(gif, 0, image);
        for (int i = 0; i < 501; i++) {
            many = join(many, frame);
        }
        assertThat(refusal(join(many, bytes(0x3b)))).isEqualTo(Reason.TOO_MANY_FRAMES);
    }

    @Test
    void aPictureOfEndlessPassesIsRefused() {
        byte[] jpeg = Pictures.jpeg(8, 8);
        byte[] scan = slice(jpeg, indexOf(jpeg, 0xda), jpeg.length - 2);
        byte[] many = slice(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 101; i++) {
            many = join(many, scan);
        }
        assertThat(refusal(join(many, bytes(0xff, 0xd9)))).isEqualTo(Reason.TOO_MANY_SCANS);
    }

    @Test
    void aWholePictureBehindTheFirstIsWhatCamerasWrite() {
        byte[] file = join(Pictures.jpeg(40, 30), Pictures.jpeg(8, 8));
        assertThat(ImageInspector.inspect(file, ImageLimits.USUAL).width()).isEqualTo(40);
    }

    @Test
    void aDamagedChunkIsRefused() {
        byte[] file = Pictures.png(40, 30);
        file[20] ^= 1;
        assertThat(refusal(file)).isEqualTo(Reason.MALFORMED);
    }

    private static Reason refusal(byte[] file) {
        return refusal(file, ImageLimits.USUAL);
    }

    private static Reason refusal(byte[] file, ImageLimits limits) {
        return Objects.requireNonNull(
                        catchThrowableOfType(ImageRefused.class, () -> ImageInspector.inspect(file, limits)))
                .reason();
    }

    /** Where the marker of this segment stands. */
    private static int indexOf(byte[] jpeg, int marker) {
        for (int i = 2; i < jpeg.length - 1; i++) {
            if ((jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == marker) {
                return i + 1 - (marker == 0xda ? 1 : 0);
            }
        }
        throw new IllegalArgumentException("No such segment");
    }

    private static int indexOfImage(byte[] gif) {
        for (int i = 13 + (3 << ((gif[10] & 7) + 1)); ; i++) {
            if (gif[i] == 0x2c) {
                return i;
            }
        }
    }
}
