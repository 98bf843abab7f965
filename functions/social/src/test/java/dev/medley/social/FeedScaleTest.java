package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.ReadBlocks;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Feeds of many accounts, generated. Each build counts the statements of pages and publications and the blocks that they read;
 * {@code mvn -pl functions/social -am verify -Pcampaign -Dtest=FeedScaleTest -Dsurefire.failIfNoSpecifiedTests=false} has
 * 100,000 accounts, 1 million follows and one account with 50,000 followers, and measures their time too.
 */
@FunctionTest("social")
class FeedScaleTest {

    private static final boolean TIMED = Campaign.rounds(0, 1) == 1;
    private static final int BOUTS = Campaign.rounds(1, 20);
    private static final int PAGES = Campaign.rounds(3, 200);
    private static final int PUBLICATIONS = Campaign.rounds(3, 20);

    /** Pages of 20 before the deep one, in an inbox of 1,000. */
    private static final int DEPTH = 40;

    private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final GeneratedFollows GENERATED = new GeneratedFollows(Campaign.rounds(3_000, 100_000));

    private final FunctionUnderTest function;
    private final Map<String, Runnable> pages = new LinkedHashMap<>();

    FeedScaleTest(FunctionUnderTest function) {
        this.function = function;
        addPages("of 10", GeneratedFollows.FEW);
        addPages("of many", GeneratedFollows.MANY);
        addPages("of 10 and the star", GeneratedFollows.FEW_AND_STAR);
        addPages("of many and the star", GeneratedFollows.MANY_AND_STAR);
    }

    @BeforeAll
    static void generate() {
        GENERATED.generate();
    }

    private void addPages(String followed, int reader) {
        pages.put("first page " + followed, () -> read(reader, Map.of()));
        Map<String, String> deep = Map.of("cursor", cursor(reader));
        pages.put("page " + (DEPTH + 1) + " " + followed, () -> read(reader, deep));
    }

    private String read(int reader, Map<String, String> query) {
        var answer = function.call(
                LambdaRequests.get("/api/feed").withQueryStringParameters(query), GENERATED.account(reader));
        assertThat(answer.getStatusCode()).isEqualTo(200);
        return answer.getBody();
    }

    private String cursor(int reader) {
        Map<String, String> query = Map.of();
        for (int page = 0; page < DEPTH; page++) {
            Matcher next = NEXT.matcher(read(reader, query));
            assertThat(next.find()).as("page %d", page).isTrue();
            query = Map.of("cursor", next.group(1));
        }
        return query.getOrDefault("cursor", "");
    }

    @Test
    void aPageReadsTheSameHoweverManyAreFollowedAndHoweverDeepItIs() {
        Map<String, Long> blocks = new LinkedHashMap<>();
        pages.forEach((page, read) -> blocks.put(page, ReadBlocks.during(read)));
        System.out.println("blocks read: " + blocks);
        assertThat(pages.values())
                .extracting(read -> Statements.during(read).size())
                .containsOnly(2);
        long ofInbox = blocks.getOrDefault("first page of 10", 0L);
        assertThat(blocks)
                .allSatisfy((page, read) ->
                        assertThat(read).as(page).isLessThan(ofInbox * (page.contains("star") ? 5 : 3) / 2));
    }

    @Test
    void aPublicationSendsAsManyStatementsHoweverManyFollow() {
        UUID _ = publish(GeneratedFollows.ORDINARY);
        assertThat(Statements.during(() -> publish(GeneratedFollows.STAR)))
                .isEqualTo(Statements.during(() -> publish(GeneratedFollows.ORDINARY)));
    }

    private UUID publish(int author) {
        return written(author, "/api/posts", Map.of("body", "A walk in the park"));
    }

    private UUID written(int author, String path, Map<String, String> body) {
        var answer = function.call(LambdaRequests.post(path, body), GENERATED.account(author));
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(201);
        Matcher id = ID.matcher(answer.getBody());
        assertThat(id.find()).isTrue();
        return UUID.fromString(id.group(1));
    }

    /**
     * What is compared takes turns, so that all of it meets the same load. What else the machine does makes tails of its own, so
     * they are measured in many bouts, of which the quietest counts.
     */
    @Test
    void timesAreThoseOfAnyPageAndOfAnyWrite() throws SQLException {
        Map<String, Runnable> writes = new LinkedHashMap<>();
        UUID post = publish(GeneratedFollows.ORDINARY);
        writes.put("comment", () -> comment(post));
        writes.put("publication to few", () -> publish(GeneratedFollows.ORDINARY));
        writes.put("publication to half of all", () -> publish(GeneratedFollows.STAR));
        Map<String, Runnable> reads = new LinkedHashMap<>(pages);
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                PreparedStatement one =
                        connection.prepareStatement("select handle from social.influencer where account_id = ?")) {
            one.setObject(1, GENERATED.account(GeneratedFollows.FEW).id());
            reads.put("one read with bare JDBC", () -> readOne(one));
            List<Map<String, Timed>> ofPages = Timed.bouts(reads, BOUTS, PAGES);
            List<Map<String, Timed>> ofWrites = Timed.bouts(writes, BOUTS / 2, PUBLICATIONS);
            System.out.printf(
                    "%d accounts, %d follows%n%s%s",
                    GENERATED.accounts(),
                    Rows.count("select count(*) from social.follow"),
                    Timed.table(ofPages),
                    Timed.table(ofWrites));
            if (TIMED) {
                assertTimes(ofPages, ofWrites);
            }
        }
    }

    private void assertTimes(List<Map<String, Timed>> ofPages, List<Map<String, Timed>> ofWrites) {
        double page = Timed.median(ofPages, "first page of 10");
        assertThat(pages.keySet()).allSatisfy(each -> {
            assertThat(Timed.quietestP99(ofPages, each))
                    .as("p99 of " + each)
                    .isLessThan(5 * Timed.median(ofPages, each));
            assertThat(Timed.median(ofPages, each)).as(each).isLessThan(1.5 * page);
        });
        double write = Timed.median(ofWrites, "publication to few");
        assertThat(Timed.median(ofWrites, "publication to half of all")).isLessThan(1.5 * write);
        assertThat(write).isLessThan(2 * Timed.median(ofWrites, "comment"));
    }

    private void comment(UUID post) {
        UUID _ = written(GeneratedFollows.FEW, "/api/posts/" + post + "/comments", Map.of("body", "Well said"));
    }

    private static void readOne(PreparedStatement statement) {
        try (ResultSet rows = statement.executeQuery()) {
            assertThat(rows.next()).isTrue();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void countsAgreeWithTheLists() {
        assertThat(GENERATED.drifted()).isEmpty();
    }
}
