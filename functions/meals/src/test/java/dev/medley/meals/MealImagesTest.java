package dev.medley.meals;

import static dev.medley.meals.Kitchen.MEALS;
import static dev.medley.meals.Kitchen.meal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

@FunctionTest("meals")
class MealImagesTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FunctionUnderTest function;
    private final Kitchen kitchen;
    private final Api api;
    private final UUID id;
    private final String images;

    MealImagesTest(FunctionUnderTest function) {
        this.function = function;
        kitchen = Kitchen.of(function);
        api = kitchen.api();
        id = kitchen.add(meal("Pictured")).id();
        images = MEALS + "/" + id + "/images";
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private ApiAnswer upload(byte[] file) throws IOException, InterruptedException {
        ApiAnswer announced = api.post(
                        images, Map.of("contentType", "image/png", "sizeBytes", file.length, "alt", "From above"))
                .is(201);
        JsonNode request = announced.at("/upload");
        HttpRequest.Builder put =
                HttpRequest.newBuilder(URI.create(request.at("/url").asText())).PUT(BodyPublishers.ofByteArray(file));
        request.at("/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("content-length"))
                .forEach(header -> put.header(header.getKey(), header.getValue().asText()));
        assertThat(HTTP.send(put.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(200);
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> api.get(images + "/" + announced.id()).is(200),
                        answer -> List.of("ready", "rejected").contains(answer.text("/status")));
    }

    @Test
    void aPictureIsMadeInSizesThatReadersOfTheMealSee() throws Exception {
        ApiAnswer picture = upload(picture());
        assertThat(picture.at("/width").asInt()).isEqualTo(800);
        ApiAnswer saved = kitchen.save(id, Map.of("imageIds", List.of(picture.id(), picture.id())))
                .is(200);
        assertThat(saved.at("/images")).hasSize(1);
        api.delete(images + "/" + picture.id()).isProblem(409, "media-used");
        ApiAnswer read = function.api().get(MEALS + "/" + id).is(200);
        assertThat(read.text("/images/0/alt")).isEqualTo("From above");
        assertThat(HTTP.send(
                                HttpRequest.newBuilder(URI.create(read.text("/images/0/files/0/url")))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .statusCode())
                .isEqualTo(200);
        assertThat(function.api()
                        .get(MEALS + "?accountId=" + kitchen.author().id())
                        .is(200)
                        .text("/items/0/image/id"))
                .isEqualTo(picture.id().toString());
        kitchen.save(id, Map.of("imageIds", List.of())).is(200);
        api.delete(images + "/" + picture.id()).is(204);
        function.tick("meals-picture-sweep");
        assertThat(Rows.count("select count(*) from meals.picture_leftover where picture_id = ?", picture.id()))
                .isZero();
        ApiAnswer restored =
                api.post(MEALS + "/" + id + "/versions/2/restoration", Map.of()).is(200);
        assertThat(restored.at("/images")).isEmpty();
    }

    @Test
    void whatIsNoPictureOrNeverComesIsRejected() throws Exception {
        ApiAnswer rejected = upload(new byte[100]);
        assertThat(rejected.text("/rejection/code")).isNotEmpty();
        kitchen.save(id, Map.of("imageIds", List.of(rejected.id()))).isProblem(422, "meal-image-invalid");
        kitchen.save(id, Map.of("imageIds", List.of(UUID.randomUUID()))).isProblem(422, "meal-image-invalid");
        UUID waiting = api.post(images, Map.of("contentType", "image/png", "sizeBytes", 10))
                .is(201)
                .id();
        function.later(Duration.ofHours(2)).tick("meals-picture-sweep");
        assertThat(api.get(images + "/" + waiting).is(200).text("/rejection/code"))
                .isEqualTo("upload-expired");
        assertThat(api.get(images).is(200).at("/items")).hasSize(2);
    }

    @Test
    void onlyTheAuthorUploadsAndOnlyPicturesThatAreNotTooLarge() {
        api.post(images, Map.of("contentType", "image/svg+xml", "sizeBytes", 10))
                .isProblem(422, "media-type-unknown");
        api.post(images, Map.of("contentType", "image/png", "sizeBytes", 100_000_000))
                .isProblem(413, "media-too-large");
        Api other = function.as(TestAccount.any());
        other.post(images, Map.of("contentType", "image/png", "sizeBytes", 10)).isProblem(403, "meal-not-yours");
        other.get(images).isProblem(404, "meal-unknown");
        api.get(images + "/" + UUID.randomUUID()).isProblem(404, "media-unknown");
    }
}
