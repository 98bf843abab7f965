package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A tier bounds how many bytes are stored, and how many minutes a month. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true", "medley.audio.stored-bytes-free=20000"})
class RoomTest {

    private final Uploader ada;

    RoomTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
    }

    private ApiAnswer announce(long bytes) {
        return ada.announce(Uploader.announcement("audio/wav", bytes));
    }

    private ApiAnswer usage() {
        return ada.api().get("/api/audio/usage").is(200);
    }

    @Test
    void whatIsStoredOrAnnouncedIsBoundedAndDeletingMakesRoom() {
        UUID id = ada.upload("audio/wav", Sounds.noise(300, 120));
        ada.awaits(id, "ready");
        UUID waiting = Uploader.idOf(announce(10_000).is(201));
        announce(1_000).isProblem(403, "storage-full");
        ada.api()
                .post("/api/audio/uploads/multipart", Uploader.announcement("audio/wav", 1_000))
                .isProblem(403, "storage-full");

        ada.api().post("/api/audio/" + id + "/trash").is(200);
        announce(1_000).isProblem(403, "storage-full");
        assertThat(usage().at("/trashBytes").asLong()).isEqualTo(9_644);
        assertThat(usage().at("/storedBytes").asLong()).isEqualTo(19_644);
        assertThat(usage().at("/allowedBytes").asLong()).isEqualTo(20_000);

        ada.api().delete("/api/audio/" + id).is(204);
        announce(10_000).is(201);
        ada.api().post("/api/audio/uploads/" + waiting + "/cancellation").is(204);
        announce(10_000).is(201);
        announce(1).isProblem(403, "storage-full");
    }

    @Test
    void whoAnnouncesAtOnceStoresNoMore() throws Exception {
        List<ApiAnswer> answers = AtOnce.each(List.of(1, 2, 3, 4, 5, 6), _ -> announce(7_000));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer -> answer.isProblem(403, "storage-full"));
    }

    @Test
    void minutesCountWhenARecordingIsReadyAndNoneIsTakenWhenTheyAreUsedUp() {
        Rows.change(
                "insert into account_data.allowance values (?, 'recording-minute', 1)",
                ada.account().id());
        UUID rejected = ada.upload("audio/wav", new byte[] {1, 2, 3});
        ada.awaits(rejected, "rejected");
        UUID id = ada.upload("audio/wav", Sounds.noise(300, 121));
        ada.awaits(id, "ready");

        announce(1_000).isProblem(429, "quota-exceeded");
        assertThat(Rows.texts(
                        "select used::text from usage.counter where account_id = ? and meter = 'recording-minute'",
                        ada.account().id()))
                .containsExactly("1");
    }
}
