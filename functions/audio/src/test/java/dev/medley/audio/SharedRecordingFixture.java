package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who shares a recording, and somebody whom it is shared with. */
class SharedRecordingFixture {

    static final String RECEIVED = "/api/audio/received";
    static final String LINKS = "/api/shared-recordings/";

    final FunctionUnderTest audio;
    final Uploader ada;
    final Uploader ben;
    final byte[] file = Sounds.noise(300, System.nanoTime());
    final UUID id;
    final String shares;

    SharedRecordingFixture(FunctionUnderTest audio) {
        this.audio = audio;
        ada = activated(Uploader.of(audio));
        ben = activated(ada.another());
        id = ada.upload("audio/wav", file);
        ada.awaits(id, "ready");
        shares = "/api/audio/" + id + "/shares";
    }

    static Uploader activated(Uploader uploader) {
        Rows.change(
                "insert into identity.pub_recipient (account_id, email) values (?, ?)",
                uploader.account().id(),
                emailOf(uploader));
        return uploader;
    }

    static String emailOf(Uploader uploader) {
        return uploader.account().id() + "@example.org";
    }

    ApiAnswer share(Map<String, ?> request) {
        return ada.api().post(shares, request);
    }

    UUID shareWithBen(String scope) {
        return share(Map.of("accountId", ben.account().id(), "scope", scope))
                .is(201)
                .id();
    }

    String link(String scope) {
        return LINKS + share(Map.of("scope", scope)).is(201).text("/token");
    }

    List<String> uses(UUID share) {
        return ada.api()
                .get(shares + "/" + share + "/uses")
                .is(200)
                .at("/items")
                .valueStream()
                .map(use ->
                        use.get("action").asText() + " " + use.get("rendition").asText())
                .toList();
    }

    void assertGone(UUID share) {
        assertGone(ben, share);
    }

    static void assertGone(Uploader reader, UUID share) {
        String path = RECEIVED + "/" + share;
        reader.api().get(path).isProblem(404, "share-unknown");
        reader.api().get(path + "/waveform").isProblem(404, "share-unknown");
        reader.api().get(path + "/download").isProblem(404, "share-unknown");
        assertThat(reader.api().get(RECEIVED).is(200).at("/items").findValuesAsText("id"))
                .doesNotContain(share.toString());
    }
}
