package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.Part;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Large files come in parts, in any order, and an upload that broke off goes on where it was. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class MultipartTest {

    /** A little more than one part. */
    private static final byte[] FILE = Sounds.noise(270_000, 3);

    private final Uploader ada;
    private final ObjectStore objects;

    MultipartTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
    }

    @Test
    void aFileOfTwoPartsIsJoinedAndProcessed() {
        UUID id = announced();
        assertThat(arrived(id)).isEmpty();
        JsonNode second = send(id, 2);
        assertThat(arrived(id).findValuesAsText("partNumber")).containsExactly("2");
        JsonNode first = send(id, 1);
        assertThat(arrived(id).findValuesAsText("sizeBytes"))
                .containsExactly("8388608", Integer.toString(FILE.length - 8_388_608));

        ApiAnswer completed = complete(id, first, second).is(202);

        assertThat(completed.header("Location")).isEqualTo("/api/audio/" + id);
        assertThat(ada.awaits(id, "ready").at("/media/durationMs").asLong()).isEqualTo(270_000);
        complete(id, first, second).is(202);
        ada.api().get(path(id, "parts")).isProblem(409, "upload-over");
        assertThat(Rows.progress(id)).containsExactly("uploading 0 2", "uploading 1 2", "uploading 2 2", "processing");
    }

    /** As for the later of two who join at the same moment. */
    @Test
    void whatIsOverIsNotJoined() {
        UUID id = announced();
        String key = ada.keys(id).upload();
        String multipartId = multipartId(id);
        objects.abort(key, multipartId);
        assertThat(objects.complete(key, multipartId, List.of(new Part(1, "x", 1))))
                .isFalse();
    }

    @Test
    void theAnnouncementSaysHowToCut() {
        ApiAnswer announced = ada.api()
                .post("/api/audio/uploads/multipart", Uploader.announcement("audio/wav", FILE.length))
                .is(201);
        assertThat(announced.at("/partSizeBytes").asLong()).isEqualTo(8_388_608);
        assertThat(announced.at("/partCount").asInt()).isEqualTo(2);
        assertThat(announced.text("/expiresAt")).isNotEmpty();
        assertThat(announced.header("Location")).endsWith(announced.text("/recordingId"));
    }

    @Test
    void partsThatDoNotExistAreNotSigned() {
        UUID id = announced();
        ApiAnswer apiAnswer = sign(id, 1, 3).isProblem(422, "part-unknown");
        assertThat(apiAnswer.text("/errors/0/pointer")).isEqualTo("/partNumbers/1");
        sign(id).isProblem(422, "validation-failed");
    }

    @Test
    void whatIsNoPartIsRefused() {
        UUID id = announced();
        ada.api().post(path(id, "parts"), "{\"partNumbers\": [null]}").isProblem(422, "validation-failed");
        ada.api().post(path(id, "completion"), "{\"parts\": [null]}").isProblem(422, "validation-failed");
        ada.api()
                .post(path(id, "completion"), "{\"parts\": [{\"partNumber\": 0, \"etag\": \"x\"}]}")
                .isProblem(422, "validation-failed");
    }

    @Test
    void aPartOfAnotherSizeIsRefusedByTheStore() {
        JsonNode request = sign(announced(), 2).is(200).at("/parts/0/upload");
        assertThat(Store.send(request, new byte[100]).statusCode()).isEqualTo(403);
    }

    /** As curl and forms send it; no content type is part of what was signed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-Urlencoded; charset=utf-8",
                "multipart/form-data; boundary=x",
                "application/octet-stream",
                "audio/mpeg",
                "text/plain"
            })
    void aPartComesWithAnyContentType(String contentType) {
        UUID id = announced();
        ObjectNode request = sign(id, 2).is(200).at("/parts/0/upload").deepCopy();
        request.withObject("/headers").put("Content-Type", contentType);
        byte[] part = Arrays.copyOfRange(FILE, 8_388_608, FILE.length);
        assertThat(Store.send(request, part).statusCode()).isEqualTo(200);
        assertThat(arrived(id).findValuesAsText("sizeBytes")).containsExactly(Integer.toString(part.length));
    }

    @Test
    void aFileWithAPartMissingOrMistakenIsNotJoined() {
        UUID id = announced();
        JsonNode second = send(id, 2);
        complete(id, second).isProblem(422, "parts-mismatch");
        JsonNode first = send(id, 1);
        complete(id, first, part(2, "00000000000000000000000000000000")).isProblem(422, "parts-mismatch");
        complete(id, first, first).isProblem(422, "parts-mismatch");
        assertThat(complete(id, first).isProblem(422, "parts-mismatch").text("/detail"))
                .isEqualTo("Part 2 is left out.");
        complete(id, first, second, part(3, "x")).isProblem(422, "parts-mismatch");
        complete(id, first, second).is(202);
    }

    @Test
    void anUploadInPartsIsCancelledWithAllItsParts() {
        UUID id = announced();
        JsonNode second = send(id, 2);
        String multipartId = multipartId(id);
        assertThat(objects.parts(ada.keys(id).upload(), multipartId)).hasSize(1);

        ada.api().post("/api/audio/uploads/" + id + "/cancellation").is(204);

        // Asked again and again, because what nobody waits for is sent along with a later request.
        await().until(() -> ada.recording(id).status() == 404
                && objects.parts(ada.keys(id).upload(), multipartId).isEmpty());
        ada.api().get(path(id, "parts")).isProblem(404, "recording-unknown");
        complete(id, second).isProblem(404, "recording-unknown");
        ada.api().post("/api/audio/uploads/" + id + "/cancellation").is(204);
    }

    @Test
    void aSingleUploadHasNoParts() {
        UUID id = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        ada.api().get(path(id, "parts")).isProblem(409, "upload-not-multipart");
        sign(id, 1).isProblem(409, "upload-not-multipart");
        complete(id, part(1, "x")).isProblem(409, "upload-not-multipart");
    }

    private UUID announced() {
        return Uploader.idOf(ada.api()
                .post("/api/audio/uploads/multipart", Uploader.announcement("audio/wav", FILE.length))
                .is(201));
    }

    private ApiAnswer sign(UUID id, Integer... numbers) {
        return ada.api().post(path(id, "parts"), Map.of("partNumbers", List.of(numbers)));
    }

    private JsonNode arrived(UUID id) {
        return ada.api().get(path(id, "parts")).is(200).at("/parts");
    }

    /** Sends a part, and says what to complete it with. */
    private JsonNode send(UUID id, int number) {
        JsonNode request = sign(id, number).is(200).at("/parts/0/upload");
        int from = (number - 1) * 8_388_608;
        byte[] bytes = Arrays.copyOfRange(FILE, from, Math.min(FILE.length, from + 8_388_608));
        HttpResponse<byte[]> response = Store.send(request, bytes);
        assertThat(response.statusCode()).isEqualTo(200);
        return part(number, response.headers().firstValue("ETag").orElseThrow());
    }

    private static JsonNode part(int number, String etag) {
        return new ObjectMapper().valueToTree(Map.of("partNumber", number, "etag", etag));
    }

    private ApiAnswer complete(UUID id, JsonNode... parts) {
        return ada.api().post(path(id, "completion"), Map.of("parts", new ArrayList<>(List.of(parts))));
    }

    private static String path(UUID id, String what) {
        return "/api/audio/uploads/" + id + "/" + what;
    }

    private static String multipartId(UUID id) {
        return Rows.texts("select multipart_id from audio.recording where id = ?", id)
                .getFirst();
    }
}
