package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("predictions")
class PredictionAnalyticsTest {

    private static final String ANALYTICS = "/api/users/me/predictions/analytics";

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final UUID owner;

    PredictionAnalyticsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        owner = ada.account().id();
    }

    private ApiAnswer analytics(String query) {
        return ada.api().get(ANALYTICS + query).is(200);
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    @Test
    void predictionsThatAreMadeAreCountedByEmotionModelAndReason() {
        ada.over(ada.request(PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound())));
        ada.over(ada.request(PublishedRecording.ready(predictions, ada.account(), Script.DOUBTFUL.sound())));
        ada.request(PublishedRecording.processing(predictions, ada.account()));

        ApiAnswer analytics = analytics("");

        assertThat(analytics.at("/total/predictions").asInt()).isEqualTo(2);
        assertThat(analytics.at("/total/abstained").asInt()).isEqualTo(1);
        assertThat(analytics.at("/total/emotions/happy").asInt()).isEqualTo(1);
        assertThat(analytics.at("/distribution/happy").asDouble()).isEqualTo(1);
        assertThat(analytics.at("/abstentions/unfamiliar").asInt()).isEqualTo(1);
        assertThat(analytics.at("/confidence/mean").asDouble()).isEqualTo(0.7123);
        assertThat(analytics.at("/confidence/histogram/7/predictions").asInt()).isEqualTo(1);
        assertThat(analytics.text("/models/0/model/provider")).isEqualTo("scripted");
        assertThat(analytics.at("/models/0/tally/predictions").asInt()).isEqualTo(2);
        assertThat(analytics.at("/trends/byDay")).hasSize(30);
    }

    @Test
    void trendsAndPatternsAreOfTheLocalDayEvenWhereClocksAreChanged() {
        // In Vienna clocks go back at 01:00 UTC on 25 October 2026: the day has 25 hours.
        KeptPredictions.named(owner, at("2026-10-24T21:59:00Z"), "happy", 0.9);
        KeptPredictions.named(owner, at("2026-10-24T22:01:00Z"), "sad", 0.8);
        KeptPredictions.named(owner, at("2026-10-25T00:30:00Z"), "sad", 0.8);
        KeptPredictions.named(owner, at("2026-10-25T01:30:00Z"), "sad", 0.6);
        KeptPredictions.named(owner, at("2026-10-25T22:59:00Z"), "calm", 0.55);
        KeptPredictions.abstained(owner, at("2026-10-25T23:01:00Z"), "too-short");

        ApiAnswer analytics = analytics("?from=2026-10-24&to=2026-10-27&timeZone=Europe/Vienna");

        assertThat(analytics.at("/trends/byDay").findValuesAsText("date"))
                .containsExactly("2026-10-24", "2026-10-25", "2026-10-26");
        assertThat(analytics.at("/trends/byDay/0/tally/emotions/happy").asInt()).isEqualTo(1);
        assertThat(analytics.at("/trends/byDay/1/tally/emotions/sad").asInt()).isEqualTo(3);
        assertThat(analytics.at("/trends/byDay/1/tally/emotions/calm").asInt()).isEqualTo(1);
        assertThat(analytics.at("/trends/byDay/2/tally/abstained").asInt()).isEqualTo(1);
        // Half past two came twice that night.
        assertThat(analytics.at("/patterns/byHour/2/tally/emotions/sad").asInt())
                .isEqualTo(2);
        assertThat(analytics.at("/patterns/byHour/23/tally/predictions").asInt())
                .isEqualTo(2);
        assertThat(analytics.text("/patterns/byWeekday/6/weekday")).isEqualTo("sunday");
        assertThat(analytics.at("/patterns/byWeekday/6/tally/predictions").asInt())
                .isEqualTo(4);
        assertThat(analytics.at("/trends/byWeek").findValuesAsText("date")).containsExactly("2026-10-19", "2026-10-26");
        assertThat(analytics.at("/trends/byWeek/0/tally/predictions").asInt()).isEqualTo(5);
    }

    @Test
    void aPeriodIsHeldAgainstTheOneBefore() {
        KeptPredictions.named(owner, at("2026-05-01T10:00:00Z"), "happy", 0.9);
        KeptPredictions.named(owner, at("2026-05-01T11:00:00Z"), "sad", 0.9);
        KeptPredictions.named(owner, at("2026-05-02T10:00:00Z"), "happy", 0.9);
        KeptPredictions.abstained(owner, at("2026-05-02T11:00:00Z"), "no-speech");

        ApiAnswer change = analytics("?from=2026-05-02&to=2026-05-03");

        assertThat(change.at("/change/predictionsBefore").asInt()).isEqualTo(2);
        assertThat(change.at("/change/shares/happy").asDouble()).isEqualTo(0.5);
        assertThat(change.at("/change/shares/sad").asDouble()).isEqualTo(-0.5);
        assertThat(change.at("/change/abstentionRate").asDouble()).isEqualTo(0.5);
    }

    @Test
    void thoseOfOneRecordingAreCountedByThemselves() {
        UUID recording = UUID.randomUUID();
        KeptPredictions.ofRecording(owner, recording, at("2026-05-02T10:00:00Z"), "angry", 0.95);
        KeptPredictions.named(owner, at("2026-05-02T10:00:00Z"), "happy", 0.9);

        ApiAnswer analytics = analytics("?from=2026-05-02&to=2026-05-03&recordingId=" + recording);

        assertThat(analytics.at("/total/predictions").asInt()).isEqualTo(1);
        assertThat(analytics.at("/distribution/angry").asDouble()).isEqualTo(1);
        assertThat(analytics.at("/confidence/histogram/9/predictions").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsDeletedIsNotCountedAnyMore() {
        ApiAnswer queued = ada.request(PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound()));
        ada.over(queued);
        ada.api().delete("/api/predictions/" + queued.id()).is(204);

        assertThat(analytics("").at("/total/predictions").asInt()).isZero();
        assertThat(Rows.count("select count(*) from predictions.tally where owner_id = ?", owner))
                .isZero();
    }

    @Test
    void nobodySeesTheNumbersOfOthers() {
        UUID recording = UUID.randomUUID();
        KeptPredictions.ofRecording(owner, recording, at("2026-05-02T10:00:00Z"), "angry", 0.95);
        Client eve = Client.of(predictions);

        for (String query :
                List.of("?from=2026-05-02&to=2026-05-03", "?from=2026-05-02&to=2026-05-03&recordingId=" + recording)) {
            ApiAnswer foreign = eve.api().get(ANALYTICS + query).is(200);
            assertThat(foreign.at("/total/predictions").asInt()).isZero();
        }
        assertThat(eve.api().get("/api/users/me/predictions/baseline").is(200).text("/drift"))
                .isEqualTo("unknown");
    }

    @Test
    void theAccountsOwnTimeZoneIsUsedUnlessTheRequestNamesOne() {
        Rows.update("insert into identity.pub_recipient (account_id, time_zone) values (?, 'Asia/Kathmandu')", owner);
        // There it is 05:45 later.
        KeptPredictions.named(owner, at("2026-05-01T18:20:00Z"), "happy", 0.9);

        ApiAnswer analytics = analytics("?from=2026-05-02&to=2026-05-03");

        assertThat(analytics.text("/period/timeZone")).isEqualTo("Asia/Kathmandu");
        assertThat(analytics.at("/patterns/byHour/0/tally/predictions").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoPeriodOrNoZoneIsRefused() {
        ada.api().get(ANALYTICS + "?from=2026-05-03&to=2026-05-02").isProblem(422, "time-range-invalid");
        ada.api().get(ANALYTICS + "?from=2020-05-03&to=2026-05-02").isProblem(422, "time-range-invalid");
        ada.api().get(ANALYTICS + "?timeZone=%2B02:00").isProblem(422, "time-zone-invalid");
        ada.api().get(ANALYTICS + "?from=yesterday").isProblem(400, "request-malformed");
        predictions.api().get(ANALYTICS).isProblem(401, "unauthenticated");
    }

    @Test
    void tenThousandPredictionsCostWhatAHundredDo() {
        KeptPredictions.many(owner, at("2026-03-03T00:00:00Z"), 100);
        long rows = tallies();
        List<String> few = statements();
        KeptPredictions.many(owner, at("2026-03-03T00:00:00Z"), 10_000);

        assertThat(statements()).hasSameSizeAs(few);
        assertThat(few.size()).isLessThanOrEqualTo(4);
        assertThat(tallies()).isLessThanOrEqualTo(rows + 11);
        assertThat(analytics("?from=2026-03-03&to=2026-03-04&timeZone=UTC")
                        .at("/total/predictions")
                        .asInt())
                .isEqualTo(10_100);
    }

    private long tallies() {
        return Rows.count("select count(*) from predictions.tally where owner_id = ?", owner);
    }

    private List<String> statements() {
        Map<String, String> query = Map.of("from", "2026-03-03", "to", "2026-03-04");
        return Statements.during(() -> assertThat(predictions
                        .call(LambdaRequests.get(ANALYTICS).withQueryStringParameters(query), ada.account())
                        .getStatusCode())
                .isEqualTo(200));
    }

    @Test
    void theNewestAreHeldAgainstWhatIsUsual() {
        Instant begin = at("2026-04-01T00:00:00Z");
        for (int i = 0; i < 40; i++) {
            KeptPredictions.named(owner, begin.plusSeconds(i), "happy", 0.8 + 0.01 * (i % 5));
        }
        ApiAnswer steady = baseline();
        assertThat(steady.text("/drift")).isEqualTo("none");
        assertThat(steady.at("/recent").asInt()).isEqualTo(20);

        for (int i = 0; i < 20; i++) {
            KeptPredictions.named(owner, begin.plusSeconds(100 + i), "sad", 0.7);
        }
        ApiAnswer drifted = baseline();
        assertThat(drifted.text("/drift")).isEqualTo("found");
        assertThat(drifted.at("/baseline").asInt()).isEqualTo(40);
        assertThat(drifted.at("/emotions").findValuesAsText("emotion")).contains("happy", "sad");
        int happy = drifted.at("/emotions").findValuesAsText("emotion").indexOf("happy");
        assertThat(drifted.at("/emotions/" + happy + "/mean").asDouble()).isEqualTo(0.82, within(0.001));
        assertThat(drifted.at("/emotions/" + happy + "/score").asDouble()).isLessThan(-3);
    }

    @Test
    void aRecordingThatIsPredictedOftenCountsOnce() {
        UUID recording = UUID.randomUUID();
        for (int i = 0; i < 40; i++) {
            KeptPredictions.named(owner, at("2026-04-01T00:00:00Z").plusSeconds(i), "happy", 0.8);
            KeptPredictions.ofRecording(
                    owner, recording, at("2026-04-02T00:00:00Z").plusSeconds(i), "sad", 0.7);
        }
        assertThat(baseline().text("/drift")).isEqualTo("none");
    }

    @Test
    void anotherVersionOfTheModelIsNoDriftOfTheVoice() {
        Instant begin = at("2026-04-01T00:00:00Z");
        for (int i = 0; i < 30; i++) {
            KeptPredictions.named(owner, begin.plusSeconds(i), "happy", 0.8);
        }
        KeptPredictions.ofVersion(owner, "2", begin.plusSeconds(60), "sad", 0.9);

        ApiAnswer baseline = baseline();

        assertThat(baseline.text("/drift")).isEqualTo("unknown");
        assertThat(baseline.at("/otherModels").asInt()).isEqualTo(30);
        assertThat(baseline.text("/model/version")).isEqualTo("2");
    }

    private ApiAnswer baseline() {
        return ada.api().get("/api/users/me/predictions/baseline").is(200);
    }
}
