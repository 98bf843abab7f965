package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent, the answer is a clear refusal or a rejection with its reason, and never a 500. */
class BadInputTest {

    private final Api anybody = Stage.api();
    private final User user = User.signedUp(anybody);

    @Test
    void whatIsNoSoundIsRejectedWithItsReason() throws IOException {
        byte[] text = "This is no sound at all. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        assertRejected("text.wav", "audio/wav", text);
        assertRejected("bomb.wav", "audio/wav", zipBomb());
        assertRejected("cut.mp3", "audio/mpeg", new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0x64, 0, 0, 0, 0});
        assertRejected("cut.flac", "audio/flac", "fLaC\0\0\0\"".getBytes(StandardCharsets.ISO_8859_1));
    }

    private void assertRejected(String name, String type, byte[] bytes) {
        ApiAnswer recording = user.settled(user.upload(name, type, bytes));
        assertThat(recording.text("/status")).as(name).isEqualTo("rejected");
        assertThat(recording.text("/rejection/code")).as(name).isNotBlank();
        assertThat(recording.text("/rejection/detail")).as(name).isNotBlank();
    }

    @Test
    void aWrongChecksumIsNoticed() {
        byte[] speech = Speech.sentence();
        ApiAnswer upload = user.declare("wrong.wav", "audio/wav", speech.length, Map.of("sha256", "0".repeat(64)))
                .is(201);
        if (User.put(upload.at("/upload"), speech).statusCode() == 200) {
            ApiAnswer recording = user.settled(upload.text("/recordingId"));
            assertThat(recording.text("/rejection/code")).isEqualTo("checksum-mismatch");
        } else {
            assertThat(user.api()
                            .get("/api/audio/" + upload.text("/recordingId"))
                            .text("/status"))
                    .isEqualTo("uploading");
        }
    }

    @Test
    void aChangedUploadAddressOpensNothing() {
        // Few enough bytes to be sent before the refusal comes.
        byte[] sound = new byte[100];
        ApiAnswer upload =
                user.declare("a.wav", "audio/wav", sound.length, Map.of()).is(201);
        String url = upload.text("/upload/url");
        ObjectNode changed = upload.at("/upload").deepCopy();
        changed.put(
                "url",
                url.replace(upload.text("/recordingId"), UUID.randomUUID().toString()));
        assertThat(User.put(changed, sound).statusCode()).isEqualTo(403);
        changed.put("url", url.replaceFirst("X-Amz-Date=\\d{8}", "X-Amz-Date=20200101"));
        assertThat(User.put(changed, sound).statusCode()).isEqualTo(403);
    }

    @Test
    void emptyAndOversizedUploadsAreRefusedAtOnce() {
        user.declare("empty.wav", "audio/wav", 0, Map.of()).is(422);
        user.declare("huge.wav", "audio/wav", 1L << 40, Map.of()).isProblem(413, "upload-too-large");
        user.declare("virus.exe", "application/x-msdownload", 10, Map.of()).is(422);
    }

    @Test
    void somebodyElsesThingsAreNotThere() {
        String recording = user.upload("mine.wav", "audio/wav", Speech.sentence());
        Api stranger = User.signedUp(anybody).api();
        stranger.get("/api/audio/" + recording).isProblem(404, "recording-unknown");
        stranger.delete("/api/audio/" + recording).isProblem(404, "recording-unknown");
        stranger.post("/api/predictions", Map.of("recordingId", recording)).isProblem(404, "recording-unknown");
        stranger.post("/api/speech/transcriptions", Map.of("recordingId", recording))
                .isProblem(404, "recording-unknown");
        stranger.get("/api/jobs/" + UUID.randomUUID()).isProblem(404, "job-unknown");
    }

    @Test
    void aForgedTokenOpensNothing() {
        for (String path :
                List.of("/api/audio", "/api/predictions", "/api/transcripts", "/api/jobs", "/api/auth/profile")) {
            anybody.with("forged.token.here").get(path).isProblem(401, "unauthenticated");
            anybody.get(path).isProblem(401, "unauthenticated");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "/api/transcripts, text, 422",
        "/api/transcripts, text purpose, 422",
        "/api/transcripts, recordingId, 400",
        "/api/transcripts, email password displayName, 400",
        "/api/predictions, text, 400",
        "/api/predictions, recordingId, 422",
        "/api/predictions, email password displayName, 400",
        "/api/audio/uploads, text, 422",
        "/api/audio/uploads, recordingId, 422",
        "/api/audio/uploads, fileName contentType, 422",
        "/api/auth/register, text, 400",
        "/api/auth/register, recordingId, 400",
        "/api/auth/register, email password displayName, 422"
    })
    void tenThousandCharactersOfEmojiBreakNothing(String path, String fields, int status) {
        String emoji = "\ud83e\udd13".repeat(10_000);
        Map<String, String> body =
                Arrays.stream(fields.split(" ")).collect(Collectors.toMap(field -> field, _ -> emoji));
        assertAnswered(status, user.api().post(path, body));
    }

    @ParameterizedTest
    @CsvSource({
        "/api, 404",
        "/api/nothing, 404",
        "/api/audio/not-a-uuid, 400",
        "/api/audio/%00, 400",
        "/api/audio/..%2f.., 400"
    })
    void aStrangePathIsRefusedClearly(String path, int status) {
        assertAnswered(status, user.api().get(path));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                          | 400
            {                           | 400
            []                          | 400
            null                        | 400
            {"recordingId": null}       | 422
            {"recordingId": {"a": 1}}   | 422
            """)
    void aStrangeBodyIsRefusedClearly(String body, int status) {
        assertAnswered(status, user.api().post("/api/predictions", body));
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        user.api()
                .post("/api/transcripts", "{\"text\": \"" + "x".repeat(300_000) + "\"}")
                .isProblem(413, "body-too-large");
    }

    /** With a problem that says what is wrong, where it is a refusal. */
    private static void assertAnswered(int status, ApiAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.text("/detail")).isNotBlank();
        }
    }

    private static byte[] zipBomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            Arrays.fill(zeros, (byte) 0);
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
