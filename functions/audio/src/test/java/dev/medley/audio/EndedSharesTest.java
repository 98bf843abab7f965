package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** When shares are used no more. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class EndedSharesTest extends SharedRecordingFixture {

    EndedSharesTest(FunctionUnderTest audio) {
        super(audio);
    }

    @Test
    void whatIsTakenBackOrExpiredIsGone() {
        UUID share = shareWithBen("listen");
        String link = link("listen");
        ada.api().delete(shares + "/" + share).is(204);
        ada.api().delete(shares + "/" + share).isProblem(404, "share-unknown");
        assertGone(share);
        assertThat(ada.api().get(shares).is(200).at("/items"))
                .as("it is known still")
                .hasSize(2);
        assertThat(uses(share)).isEmpty();
        audio.api().get(link).is(200);
        Map<String, Object> brief = new HashMap<>(Map.of("scope", "listen"));
        brief.put("expiresAt", Instant.now().plus(Duration.ofMinutes(30)).toString());
        String short1 = LINKS + share(brief).is(201).text("/token");
        audio.api().get(short1).is(200);
        FunctionUnderTest later = audio.later(Duration.ofHours(1));
        later.api().get(short1).isProblem(404, "share-unknown");
        later.api().get(link).is(200);
    }

    @Test
    void nothingIsSharedOfWhatIsGoneOrByWhomIsSuspended() {
        UUID share = shareWithBen("listen");
        String link = link("listen");
        Rows.change(
                "delete from identity.pub_recipient where account_id = ?",
                ada.account().id());
        assertGone(share);
        audio.api().get(link).isProblem(404, "share-unknown");
        Rows.change(
                "insert into identity.pub_recipient (account_id, email) values (?, ?)",
                ada.account().id(),
                emailOf(ada));
        audio.api().get(link).is(200);
        ada.api().delete("/api/audio/" + id).is(204);
        assertGone(share);
        audio.api().get(link).isProblem(404, "share-unknown");
        ada.api().get(shares).isProblem(404, "recording-unknown");
    }

    @Test
    void whoIsBlockedSharesNothing() {
        UUID share = shareWithBen("listen");
        Rows.change(
                "insert into social.pub_block values (?, ?)",
                ben.account().id(),
                ada.account().id());
        assertGone(share);
        UUID another = shareWithBen("listen");
        assertGone(another);
        assertThat(Rows.events(another)).as("nobody is told").isEmpty();
    }

    @Test
    void aRecordingIsSharedFiftyTimesAtOnceAtMost() {
        Rows.change("""
                insert into audio.share (id, recording_id, owner_id, scope, account_id, expires_at, created_at)
                select gen_random_uuid(), ?, ?, 'listen', gen_random_uuid(), now() + interval '1 day', now()
                from generate_series(1, 49)""", id, ada.account().id());
        UUID last = shareWithBen("listen");
        share(Map.of("scope", "listen")).isProblem(409, "shares-full");
        ada.api().delete(shares + "/" + last).is(204);
        share(Map.of("scope", "listen")).is(201);
    }

    @Test
    void whoActsInTheOwnersPlaceOrWhoseSessionHasEndedSharesNothing() {
        audio.as(ada.account().impersonated())
                .post(shares, Map.of("scope", "listen"))
                .isProblem(403, "owner-required");
        UUID session = UUID.randomUUID();
        Rows.change("insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, now())", session);
        audio.as(ada.account().in(session))
                .post(shares, Map.of("scope", "listen"))
                .isProblem(401, "unauthenticated");
    }

    @Test
    void whatSomebodyElseSharedEndsWhenTheOwnerSaysSo() {
        UUID own = shareWithBen("listen");
        Rows.change("update audio.share set created_at = created_at - interval '2 days' where id = ?", own);
        UUID thiefs = shareWithBen("download");
        Deliveries deliveries = new Deliveries(audio, "audio-library");
        UUID account = ada.account().id();
        UUID _ = deliveries.deliver("account.integrations-revoked", account, Map.of("keepsApiKeys", false));
        ben.api().get(RECEIVED + "/" + thiefs).is(200);
        String since = Instant.now().minus(Duration.ofDays(1)).toString();
        UUID _ = deliveries.deliver(
                "account.integrations-revoked", account, Map.of("keepsApiKeys", false, "disputedSince", since));
        assertGone(thiefs);
        ben.api().get(RECEIVED + "/" + own).is(200);
    }

    @Test
    void sharesAreExportedErasedAndForgotten() {
        UUID share = shareWithBen("listen");
        ben.api().get(RECEIVED + "/" + share).is(200);
        String exported =
                "select document::text from audio.pub_export where account_id = ? and kind = 'recording-shares'";
        assertThat(String.join("", Rows.texts(exported, ada.account().id()))).contains(share.toString(), "read");
        String old = link("listen");
        UUID oldId = UUID.fromString(ada.api().get(shares).is(200).text("/items/0/id"));
        ada.api().delete(shares + "/" + oldId).is(204);
        audio.api().get(old).isProblem(404, "share-unknown");
        audio.later(Duration.ofDays(91)).tick("audio-share-retention");
        String left = "select id::text from audio.share where owner_id = ?";
        assertThat(Rows.texts(left, ada.account().id())).containsExactly(share.toString());
        assertThat(uses(share)).isEmpty();
        UUID _ = new Deliveries(audio, "audio-removal")
                .deliver("account.erased", ben.account().id(), Map.of());
        assertThat(Rows.texts(left, ada.account().id())).isEmpty();
    }
}
