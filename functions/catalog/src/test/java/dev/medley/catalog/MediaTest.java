package dev.medley.catalog;

import static dev.medley.catalog.MediaFiles.picture;
import static dev.medley.catalog.MediaFiles.video;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("catalog")
class MediaTest {

    private final FunctionUnderTest function;
    private final Gallery gallery;
    private final Api admin;
    private final String media;

    MediaTest(FunctionUnderTest function) {
        this.function = function;
        gallery = Gallery.in(function);
        admin = gallery.shop().api();
        media = gallery.path() + "/media";
    }

    @Test
    void aPictureIsMadeInSizesThatEverybodyReads() throws Exception {
        ApiAnswer ready = gallery.upload("image", "image/jpeg", picture("jpeg", 1000, 500));
        assertThat(ready.text("/status")).isEqualTo("ready");
        assertThat(ready.at("/width").asInt()).isEqualTo(1000);
        assertThat(ready.text("/contentType")).isEqualTo("image/jpeg");
        assertThat(ready.text("/blurhash")).hasSize(28);
        assertThat(ready.text("/dominantColor")).matches("#[0-9a-f]{6}");
        assertThat(ready.at("/files").findValuesAsText("name")).containsExactly("full", "card", "thumbnail");
        for (JsonNode file : ready.at("/files")) {
            HttpResponse<byte[]> read = Gallery.download(file.path("url").asText());
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).hasSize(file.path("sizeBytes").asInt());
            assertThat(read.headers().firstValue("Content-Type")).hasValue("image/jpeg");
            assertThat(read.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        }
        assertThat(function.api().get(media).is(200).text("/items/0/alt")).isEqualTo("From the side");
        await().untilAsserted(() -> assertThat(objects("uploads/" + ready.id())).isEmpty());
    }

    @Test
    void nobodyReadsWhatIsNotPublic() throws Exception {
        ApiAnswer announced = gallery.announce("image", "image/png", 100).is(201);
        String url = announced.text("/upload/url").replaceAll("[?].*", "");
        assertThat(Gallery.send(announced.at("/upload"), new byte[100])).isEqualTo(200);
        assertThat(Gallery.download(url).statusCode()).isIn(403, 404);
        assertThat(Gallery.send(announced.at("/upload"), new byte[99])).isNotEqualTo(200);
    }

    @Test
    void aGalleryIsOrderedDescribedAndEmptied() throws Exception {
        UUID first = gallery.picture(picture("png", 40, 30)).id();
        UUID second = gallery.picture(picture("png", 30, 40)).id();
        assertThat(gallery.all().at("/items").findValuesAsText("id"))
                .containsExactly(first.toString(), second.toString());
        admin.put(gallery.path() + "/media-order", Map.of("ids", List.of(second, first)))
                .is(200);
        assertThat(function.api().get(media).is(200).text("/items/0/id")).isEqualTo(second.toString());
        admin.put(gallery.path() + "/media-order", Map.of("ids", List.of(second)))
                .isProblem(422, "media-order-invalid");
        admin.put(gallery.path() + "/media-order", Map.of("ids", List.of(second, second)))
                .isProblem(422, "media-order-invalid");
        assertThat(admin.patch(media + "/" + first, Map.of("alt", "From above"))
                        .is(200)
                        .text("/alt"))
                .isEqualTo("From above");
        String url = gallery.read(first).text("/files/0/url");
        admin.delete(media + "/" + first).is(204);
        admin.delete(media + "/" + first).isProblem(404, "media-unknown");
        assertThat(Gallery.download(url).statusCode()).isEqualTo(404);
        assertThat(gallery.all().at("/items")).hasSize(1);
    }

    @Test
    void aVideoHasADurationAndAPosterAndNoMetadata() throws Exception {
        UUID poster = gallery.picture(picture("png", 64, 36)).id();
        ApiAnswer ready = gallery.upload("video", "video/mp4", video(12, "vide"));
        assertThat(ready.text("/status")).as(ready.body()).isEqualTo("ready");
        assertThat(ready.at("/durationMs").asInt()).isEqualTo(12_000);
        assertThat(ready.at("/width").asInt()).isEqualTo(640);
        byte[] shown = Gallery.download(ready.text("/files/0/url")).body();
        assertThat(shown).hasSameSizeAs(video(12, "vide"));
        assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "SERIAL", "CAMERA");
        String path = media + "/" + ready.id();
        assertThat(admin.patch(path, Map.of("posterId", poster)).is(200).text("/posterId"))
                .isEqualTo(poster.toString());
        admin.patch(path, Map.of("posterId", ready.id())).isProblem(422, "media-poster-invalid");
        admin.patch(media + "/" + poster, Map.of("posterId", poster)).isProblem(422, "media-poster-invalid");
        admin.delete(media + "/" + poster).is(204);
        assertThat(gallery.read(ready.id()).at("/posterId").isNull()).isTrue();
    }

    @Test
    void onlyAdministratorsChangeGalleries() {
        Api somebody = function.as(TestAccount.any());
        Map<String, Object> upload = Map.of("contentType", "image/png", "sizeBytes", 1);
        somebody.post(gallery.path() + "/upload-image", upload).is(403);
        somebody.delete(media + "/" + UUID.randomUUID()).is(403);
        somebody.put(gallery.path() + "/media-order", Map.of("ids", List.of())).is(403);
        function.api().post(gallery.path() + "/upload-image", upload).is(401);
    }

    @Test
    void whatIsNotTakenIsRefusedBeforeItIsSent() {
        gallery.announce("image", "image/svg+xml", 10).isProblem(422, "media-type-unknown");
        gallery.announce("video", "video/quicktime", 10).isProblem(422, "media-type-unknown");
        gallery.announce("image", "image/png", 21L << 20).isProblem(413, "media-too-large");
        gallery.announce("video", "video/mp4", 201L << 20).isProblem(413, "media-too-large");
        gallery.announce("image", "image/png", 0).isProblem(422, "validation-failed");
        Map<String, Object> upload = Map.of("contentType", "image/png", "sizeBytes", 1);
        admin.post("/api/products/" + UUID.randomUUID() + "/upload-image", upload)
                .isProblem(404, "product-unknown");
        function.api().get("/api/products/" + UUID.randomUUID() + "/media").isProblem(404, "product-unknown");
        admin.get(media + "/" + UUID.randomUUID()).isProblem(404, "media-unknown");
        for (int i = 0; i < 50; i++) {
            gallery.announce("image", "image/png", 10).is(201);
        }
        gallery.announce("image", "image/png", 10).isProblem(409, "media-full");
    }

    private List<String> objects(String prefix) {
        return function.bean(ObjectStores.class).bucket(Medley.MEDIA).keys(prefix);
    }
}
