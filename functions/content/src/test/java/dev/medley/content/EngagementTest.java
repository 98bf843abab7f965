package dev.medley.content;

import static dev.medley.content.Newsroom.CONTENT;
import static dev.medley.content.Newsroom.article;
import static dev.medley.content.Newsroom.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("content")
class EngagementTest {

    private final FunctionUnderTest function;
    private final Newsroom newsroom;
    private final Api api;

    EngagementTest(FunctionUnderTest function) {
        this.function = function;
        newsroom = Newsroom.of(function);
        api = newsroom.api();
    }

    private ApiAnswer report(UUID id, String by) {
        return api.get(CONTENT + "/" + id + "/performance?by=" + by).is(200);
    }

    @Test
    void viewsTimeCompletionAndSharesAreSummedUpByVersionAndChannel() {
        UUID id = newsroom.published(article("Read", "x"));
        newsroom.save(id, Map.of("title", "Read again")).is(200);
        newsroom.submit(id);
        newsroom.approve(id);
        Reader first = Reader.any();
        first.did("content-view", id, Map.of("contentVersion", 1, "channel", "email"));
        first.did("content-time", id, Map.of("contentVersion", 1, "channel", "email", "durationMs", 30_000));
        first.did("content-view", id, Map.of("contentVersion", 2, "channel", "search"));
        Reader.any().did("content-view", id, Map.of("contentVersion", 2, "channel", "search"));
        Reader.any().did("content-completion", id, Map.of("contentVersion", 2, "channel", "search"));
        Reader.any().did("content-share", id, Map.of("contentVersion", 99, "channel", "social"));
        function.tick("content-engagement");
        ApiAnswer byVersion = report(id, "version");
        assertThat(byVersion.at("/total/views").asInt()).isEqualTo(3);
        assertThat(byVersion.at("/total/timeMs").asInt()).isEqualTo(30_000);
        assertThat(byVersion.at("/total/averageTimeMs").asInt()).isEqualTo(10_000);
        assertThat(byVersion.at("/total/completionRate").asDouble()).isEqualTo(0.3333);
        assertThat(byVersion.at("/parts").findValuesAsText("key")).containsExactly("0", "1", "2");
        assertThat(byVersion.at("/parts/2/sums/views").asInt()).isEqualTo(2);
        ApiAnswer byChannel = report(id, "channel");
        assertThat(byChannel.at("/parts").findValuesAsText("key")).containsExactly("search", "email", "social");
        assertThat(byChannel.at("/parts/0/sums/viewers").asInt()).isEqualTo(2);
        assertThat(report(id, "day").text("/parts/0/key"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
    }

    @Test
    void botsAndAuthorsAreNotCounted() {
        UUID id = newsroom.published(article("Uncounted", "x"));
        Reader.crawler().did("content-view", id, Map.of());
        new Reader(newsroom.author().id(), false, Instant.now()).did("content-view", id, Map.of());
        Reader.any().did("view", id, Map.of());
        function.tick("content-engagement");
        assertThat(report(id, "day").at("/total/views").asInt()).isZero();
        Reader.any().did("content-view", id, Map.of());
        function.tick("content-engagement");
        function.tick("content-engagement");
        assertThat(report(id, "day").at("/total/views").asInt()).isEqualTo(1);
        assertThat(report(id, "channel").text("/parts/0/key")).isEqualTo("unknown");
    }

    @Test
    void aPageThatWasLeftOpenCountsAnHourAtMost() {
        UUID id = newsroom.published(article("Open", "x"));
        Reader.any().did("content-time", id, Map.of("durationMs", 86_400_000));
        function.tick("content-engagement");
        assertThat(report(id, "day").at("/total/timeMs").asInt()).isEqualTo(3_600_000);
    }

    @Test
    void aPeriodIsComparedWithTheOneBefore() {
        UUID id = newsroom.published(article("Compared", "x"));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        new Reader(null, false, Instant.now().minus(Duration.ofDays(7))).did("content-view", id, Map.of());
        Reader.any().did("content-view", id, Map.of());
        function.tick("content-engagement");
        String path = CONTENT + "/" + id + "/performance?from=" + today.minusDays(6) + "&to=" + today;
        ApiAnswer report = api.get(path).is(200);
        assertThat(report.at("/total/views").asInt()).isEqualTo(1);
        assertThat(report.at("/before/views").asInt()).isEqualTo(1);
        String performance = CONTENT + "/" + id + "/performance";
        api.get(performance + "?from=2026-02-02&to=2026-02-01").isProblem(422, "period-invalid");
        api.get(performance + "?from=2020-02-02").isProblem(422, "period-invalid");
        api.get(performance + "?from=yesterday").is(400);
    }

    @Test
    void authorsSeeTheirOwnItemsAndEditorsAll() {
        UUID much = newsroom.published(article("Much", "x"));
        UUID little = newsroom.published(article("Little", "x"));
        Reader.any().did("content-view", much, Map.of());
        Reader.any().did("content-view", much, Map.of());
        Reader.any().did("content-share", little, Map.of());
        function.tick("content-engagement");
        Api other = function.as(TestAccount.any());
        other.get(CONTENT + "/" + much + "/performance").isProblem(404, "content-unknown");
        other.get(CONTENT + "/performance?scope=all").isProblem(403, "permission-missing");
        assertThat(other.get(CONTENT + "/performance").is(200).at("/items")).isEmpty();
        assertThat(texts(api.get(CONTENT + "/performance").is(200), "id"))
                .containsExactly(much.toString(), little.toString());
        assertThat(texts(api.get(CONTENT + "/performance?sort=-shares").is(200), "id"))
                .containsExactly(little.toString(), much.toString());
        ApiAnswer page = api.get(CONTENT + "/performance?limit=1&type=article").is(200);
        assertThat(texts(
                        api.get(CONTENT + "/performance?limit=1&type=article&cursor=" + page.text("/nextCursor"))
                                .is(200),
                        "id"))
                .containsExactly(little.toString());
        newsroom.editor().get(CONTENT + "/" + much + "/performance").is(200);
        newsroom.editor().get(CONTENT + "/performance?scope=all").is(200);
    }
}
