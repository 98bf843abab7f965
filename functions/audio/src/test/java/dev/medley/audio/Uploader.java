package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who uploads recordings. */
record Uploader(FunctionUnderTest audio, TestAccount account, Api api) {

    static Uploader of(FunctionUnderTest audio) {
        TestAccount account = TestAccount.any();
        return new Uploader(audio, account, audio.as(account));
    }

    Uploader another() {
        return of(audio);
    }

    static Map<String, Object> announcement(String contentType, long sizeBytes) {
        return new HashMap<>(Map.of("fileName", "sound", "contentType", contentType, "sizeBytes", sizeBytes));
    }

    ApiAnswer announce(Map<String, Object> upload) {
        return api.post("/api/audio/uploads", upload);
    }

    /** Announces and uploads a file, and says its id. */
    UUID upload(String contentType, byte[] file) {
        ApiAnswer announced = announce(announcement(contentType, file.length)).is(201);
        assertThat(Store.send(announced.at("/upload"), file).statusCode()).isEqualTo(200);
        return idOf(announced);
    }

    static UUID idOf(ApiAnswer announced) {
        return UUID.fromString(announced.text("/recordingId"));
    }

    ApiAnswer recording(UUID id) {
        return api.get("/api/audio/" + id);
    }

    /** Waits until the recording has this status. */
    ApiAnswer awaits(UUID id, String status) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> recording(id), answer -> answer.text("/status").equals(status));
    }

    RecordingKeys keys(UUID id) {
        return new RecordingKeys(account.id(), id);
    }
}
