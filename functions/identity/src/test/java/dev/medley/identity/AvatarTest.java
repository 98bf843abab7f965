package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@FunctionTest("identity")
class AvatarTest {

    private static final String AVATAR = "/api/users/me/avatar";
    private static final byte[] PNG = picture("png", 3, 2);
    private static final String STREET = "Somewhere Street 1";

    private final FunctionUnderTest identity;
    private final Api api;
    private final UUID id;
    private final ObjectStore objects;

    AvatarTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = Administrators.as("user", identity.api());
        id = api.get("/api/auth/profile").id();
        objects = identity.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
    }

    @Test
    void aPictureIsUploadedShownAndRemoved() throws Exception {
        String first = uploaded(PNG);
        api.put(AVATAR, Map.of("pictureId", first)).is(204);
        assertThat(shown().getWidth()).isEqualTo(3);
        String before = api.get(AVATAR).text("/url");
        api.put(AVATAR, Map.of("pictureId", uploaded(PNG))).is(204);
        assertThat(download(before).statusCode()).isEqualTo(404);
        api.delete(AVATAR).is(204);
        api.get(AVATAR).isProblem(404, "avatar-none");
        api.delete(AVATAR).isProblem(404, "avatar-none");
    }

    @Test
    void erasureRemovesAlsoPicturesThatWereNeverShown() throws Exception {
        String shown = uploaded(PNG);
        api.put(AVATAR, Map.of("pictureId", shown)).is(204);
        uploaded(PNG);
        assertThat(objects.keys("avatars/" + id)).hasSize(1);
        assertThat(objects.keys("avatar-uploads/" + id)).hasSize(1);
        new Deliveries(identity, "identity-closing").deliver("account.erased", id, Map.of());
        assertThat(objects.keys("avatars/" + id)).isEmpty();
        assertThat(objects.keys("avatar-uploads/" + id)).isEmpty();
    }

    @Test
    void whatComesAfterTheCheckIsNeverShown() throws Exception {
        ApiAnswer upload = announced(PNG.length);
        send(upload, PNG);
        Map<String, String> picture = Map.of("pictureId", upload.text("/pictureId"));
        api.put(AVATAR, picture).is(204);
        byte[] other = Arrays.copyOf("<script>alert(1)".getBytes(StandardCharsets.UTF_8), PNG.length);
        send(upload, other);
        assertThat(shown().getWidth()).isEqualTo(3);
        api.put(AVATAR, picture).isProblem(422, "avatar-unreadable");
        assertThat(shown().getWidth()).isEqualTo(3);
        api.delete(AVATAR).is(204);
        send(upload, PNG);
        api.get(AVATAR).isProblem(404, "avatar-none");
        assertThat(objects.keys("avatars/" + id)).isEmpty();
        assertThat(objects.keys("avatar-uploads/" + id)).hasSize(1);
    }

    @Test
    void whatIsUploadedLiesWhereTheBucketRemovesIt() {
        Set<String> removed = Medley.TOPOLOGY.buckets().stream()
                .filter(bucket -> bucket.name().equals(Medley.RECORDINGS))
                .flatMap(bucket -> bucket.expiry().keySet().stream())
                .collect(Collectors.toSet());
        assertThat(URI.create(announced(PNG.length).text("/upload/url")).getPath())
                .matches(path -> removed.stream().anyMatch(prefix -> path.contains("/" + prefix)));
    }

    @Test
    void aPictureIsShownAgainByWhoDidNotHearTheAnswer() throws Exception {
        Map<String, String> picture = Map.of("pictureId", uploaded(PNG));
        api.put(AVATAR, picture).is(204);
        api.put(AVATAR, picture).is(204);
        assertThat(shown().getWidth()).isEqualTo(3);
    }

    @Test
    void whatIsNoPictureIsNotShown() throws Exception {
        api.put(AVATAR, Map.of("pictureId", uploaded("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))))
                .isProblem(422, "avatar-unreadable");
        api.put(AVATAR, Map.of("pictureId", UUID.randomUUID())).isProblem(409, "avatar-not-arrived");
        api.post(AVATAR, Map.of("contentType", "image/svg+xml", "sizeBytes", 10))
                .isProblem(422, "avatar-type-unknown");
        api.post(AVATAR, Map.of("contentType", "image/png", "sizeBytes", 3_000_000))
                .isProblem(422, "validation-failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aWholePictureIsShown(String format) throws Exception {
        api.put(AVATAR, Map.of("pictureId", uploaded(picture(format, 640, 480))))
                .is(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void aPictureThatIsCutOffOrHasSomethingBehindItIsNotShown(String format) throws Exception {
        byte[] whole = picture(format, 64, 48);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] longer = Arrays.copyOf(whole, whole.length + script.length);
        System.arraycopy(script, 0, longer, whole.length, script.length);
        for (byte[] bytes :
                List.of(Arrays.copyOf(whole, whole.length - 1), Arrays.copyOf(whole, whole.length / 2), longer)) {
            api.put(AVATAR, Map.of("pictureId", uploaded(bytes))).isProblem(422, "avatar-unreadable");
        }
    }

    @Test
    void aPictureIsShownUprightAndSmallWithoutWhatTheCameraWrote() throws Exception {
        api.put(AVATAR, Map.of("pictureId", uploaded(photograph(1200, 800)))).is(204);
        assertThat(shown())
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(341, 512);
        byte[] bytes = download(api.get(AVATAR).text("/url")).body();
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain(STREET, "Exif");
    }

    /** A JPEG with Exif, which says that it lies on its side, and with a comment. */
    private static byte[] photograph(int width, int height) {
        byte[] picture = picture("jpeg", width, height);
        byte[] street = STREET.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer bytes = ByteBuffer.allocate(picture.length + 36 + 4 + street.length);
        bytes.putShort((short) 0xffd8);
        bytes.putShort((short) 0xffe1).putShort((short) 34);
        bytes.put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        bytes.putShort((short) 1).putShort((short) 0x112).putShort((short) 3).putInt(1);
        bytes.putShort((short) 6).putShort((short) 0).putInt(0);
        bytes.putShort((short) 0xfffe).putShort((short) (2 + street.length)).put(street);
        return bytes.put(picture, 2, picture.length - 2).array();
    }

    private BufferedImage shown() throws IOException, InterruptedException {
        byte[] bytes = download(api.get(AVATAR).is(200).text("/url")).body();
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void aPictureOfNoOrHugeSizeIsNotShown() throws Exception {
        for (int width : List.of(0, 60_000, -1)) {
            api.put(AVATAR, Map.of("pictureId", uploaded(wide(width)))).isProblem(422, "avatar-unreadable");
        }
    }

    /** A PNG that says it is so wide. */
    private static byte[] wide(int width) {
        ByteBuffer bytes = ByteBuffer.wrap(picture("png", 3, 2));
        CRC32 crc = new CRC32();
        bytes.putInt(16, width);
        crc.update(bytes.array(), 12, 17);
        bytes.putInt(29, (int) crc.getValue());
        return bytes.array();
    }

    private static byte[] picture(String format, int width, int height) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, bytes))
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void somebodyElsesPictureIsNotThere() throws Exception {
        Api other = Administrators.as("user", identity.api());
        other.put(AVATAR, Map.of("pictureId", uploaded(PNG))).isProblem(409, "avatar-not-arrived");
    }

    private String uploaded(byte[] bytes) throws IOException, InterruptedException {
        ApiAnswer upload = announced(bytes.length);
        send(upload, bytes);
        return upload.text("/pictureId");
    }

    private ApiAnswer announced(int sizeBytes) {
        return api.post(AVATAR, Map.of("contentType", "image/png", "sizeBytes", sizeBytes))
                .is(201);
    }

    private static void send(ApiAnswer upload, byte[] bytes) throws IOException, InterruptedException {
        HttpRequest.Builder put = HttpRequest.newBuilder(URI.create(upload.text("/upload/url")))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        upload.at("/upload/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header ->
                        put.setHeader(header.getKey(), header.getValue().asText()));
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(put.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static HttpResponse<byte[]> download(String url) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofByteArray());
        }
    }
}
