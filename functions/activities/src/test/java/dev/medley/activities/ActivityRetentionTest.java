package dev.medley.activities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long activities stay, and what other functions say. */
@FunctionTest("activities")
class ActivityRetentionTest {

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.any();
    private final Api api;
    private final Deliveries events;

    ActivityRetentionTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(account).header("User-Agent", ActivitiesTest.BROWSER);
        events = new Deliveries(function, "activities-events");
    }

    @Test
    void eventsOfOtherFunctionsAreActivities() {
        var event = Deliveries.event(
                "order.placed", account.id(), UUID.randomUUID(), Map.of("amount", 4750, "currency", "EUR"));
        events.deliver(event);
        events.deliver(event);
        assertThat(Rows.texts(
                        "select type || ' ' || subject_id || ' ' || (properties->>'amount') from activities.pub_activity"
                                + " where person_id = ?",
                        account.id()))
                .containsExactly("order.placed " + event.subjectId() + " 4750");
    }

    @Test
    void anErasedAccountIsNotRecognisedAnyMore() {
        UUID visitor = UUID.randomUUID();
        api.post(
                        ActivitiesTest.PATH + "/search",
                        Map.of("query", "mine " + visitor, "source", Map.of("visitorId", visitor)))
                .is(202);
        assertThat(Rows.count(
                        "select count(*) from activities.pub_export where account_id = ? and kind = 'activities'",
                        account.id()))
                .isEqualTo(1);
        long before = Rows.count("select count(*) from activities.activity");
        new Deliveries(function, "activities-erasure").deliver("account.erased", account.id(), Map.of());
        events.deliver("session.ended", account.id(), Map.of());
        assertThat(Rows.count("select count(*) from activities.activity")).isGreaterThan(before);
        assertThat(Rows.count(
                        "select count(*) from activities.activity where account_id = ? or visitor_id = ?"
                                + " or properties::text like ?",
                        account.id(),
                        visitor,
                        "%" + visitor + "%"))
                .isZero();
        assertThat(Rows.count("select count(*) from activities.visitor where visitor_id = ?", visitor))
                .isZero();
    }

    @Test
    void oldMonthsAreArchivedWithoutWhoseTheyWereAndDropped(@TempDir Path folder) throws IOException {
        UUID product = UUID.randomUUID();
        api.post(ActivitiesTest.PATH + "/view", Map.of("productId", product, "referrer", "https://example.com/me"))
                .is(202);
        api.post(ActivitiesTest.PATH + "/search", Map.of("query", "mine")).is(202);
        String month = Instant.now().toString().substring(0, 7);
        FunctionUnderTest later = function.later(Duration.ofDays(31L * 15));
        assertThat(partitions()).contains("activity_" + month.replace('-', '_'));
        later.tick("activities-upkeep");
        assertThat(partitions()).doesNotContain("activity_" + month.replace('-', '_'));
        later.tick("activities-upkeep");
        assertThat(Rows.count("select count(*) from activities.activity where subject_id = ?", product))
                .isZero();
        ObjectStore objects = function.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        Path file = folder.resolve("archive.gz");
        objects.download("archives/activities/" + month + ".ndjson.gz", file);
        String text;
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = text.lines().toList();
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
        assertThat(lines).anyMatch(line -> line.contains(product.toString()));
        assertThat(text).doesNotContain(account.id().toString(), "mine", "example.com/me");
        assertThat(Rows.count("select activities from activities.archive where object_key like ?", "%" + month + "%"))
                .isEqualTo(lines.size());
        function.tick("activities-upkeep");
        assertThat(partitions()).contains("activity_" + month.replace('-', '_'));
    }

    private static List<String> partitions() {
        return Rows.texts("select relname from pg_class where relname ~ '^activity_\\d{4}_\\d{2}$' and relkind = 'r'");
    }
}
