package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Feeds of many accounts, generated: {@code mvn verify -Pcampaign -Dtest=FeedScaleTest} has 100,000 of them, 1 million follows and
 * one account with 50,000 followers, and prints what pages and publications cost.
 */
@FunctionTest("social")
class FeedScaleTest {

    private static final int ACCOUNTS = Campaign.rounds(3_000, 100_000);
    private static final int PAGES = Campaign.rounds(60, 400);

    private final FunctionUnderTest function;
    private final String prefix = UUID.randomUUID().toString().substring(0, 8);

    FeedScaleTest(FunctionUnderTest function) {
        this.function = function;
    }

    private String id(String number) {
        return "('" + prefix + "-0000-4000-8000-' || lpad((" + number + ")::text, 12, '0'))::uuid";
    }

    private TestAccount account(int number) {
        return new TestAccount(
                UUID.fromString(prefix + "-0000-4000-8000-" + "%012d".formatted(number)),
                "user",
                Duration.ZERO,
                false,
                null);
    }

    /** Number 1 is followed by half of all, 2 follows ten, 3 follows 5,000 or as many as there are. */
    private void generate() {
        Rows.update("""
                insert into social.influencer (id, account_id, handle, folded, display_name, bio, links, niches, private,
                    replies, moderation, version, created_at, updated_at)
                select gen_random_uuid(), %s, 'g' || n || '_%s', 'g' || n || '_%s', 'Generated', '', '[]', '{}', false,
                    'everyone', 'visible', 1, now(), now() from generate_series(1, %d) as n""".formatted(id("n"), prefix, prefix, ACCOUNTS));
        follow("select n as a, 1 as b from generate_series(4, %d) as n".formatted(ACCOUNTS / 2 + 3));
        follow("select 2 as a, n as b from generate_series(4, 13) as n");
        follow("select 3 as a, n as b from generate_series(4, %d) as n".formatted(Math.min(5_003, ACCOUNTS)));
        follow("""
                select n as a, 4 + (n * 7919 + k * 104729) %% (%d - 4) as b
                from generate_series(4, %d) as n cross join generate_series(1, 10) as k""".formatted(ACCOUNTS, ACCOUNTS));
        Rows.update("""
                insert into social.post (id, account_id, body, tags, visibility, status, published_at, moderation, version,
                    created_at, updated_at)
                select gen_random_uuid(), %s, 'Generated ' || k, '{}', 'everyone', 'published',
                    now() - (n + k * 3000) * interval '1 second', 'visible', 1, now(), now()
                from generate_series(4, %d) as n cross join generate_series(1, 5) as k""".formatted(id("n"), Math.min(1_003, ACCOUNTS)));
        Rows.update("""
                insert into social.inbox (account_id, published_at, post_id, author_id)
                select account_id, published_at, id, author_id from (
                    select f.follower_id as account_id, p.published_at, p.id, p.account_id as author_id,
                        row_number() over (partition by f.follower_id order by p.published_at desc) as place
                    from social.post p join social.follow f on f.followed_id = p.account_id
                    where p.account_id::text like '%s%%') e
                where place <= 1000""".formatted(prefix));
        for (String table : List.of("influencer", "follow", "follow_total", "post", "inbox")) {
            Rows.update("analyze social." + table);
        }
    }

    private void follow(String pairs) {
        Rows.update("""
                insert into social.follow (follower_id, followed_id, id, created_at)
                select distinct on (a, b) %s, %s, gen_random_uuid(), now() from (%s) pairs where a <> b
                on conflict do nothing""".formatted(id("a"), id("b"), pairs));
    }

    private record Costs(long median, long p99) {}

    private Costs pages(TestAccount account) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            times.add(timed(() -> assertThat(function.call(LambdaRequests.get("/api/feed"), account)
                            .getStatusCode())
                    .isEqualTo(200)));
        }
        return costs(times);
    }

    private Costs publications(TestAccount account) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            times.add(timed(() -> function.as(account)
                    .post("/api/posts", Map.of("body", "A walk in the park"))
                    .is(201)));
        }
        return costs(times);
    }

    private static long timed(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1_000;
    }

    private static Costs costs(List<Long> times) {
        List<Long> sorted = times.stream().sorted().toList();
        return new Costs(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 99 / 100));
    }

    private static String plan(UUID reader) {
        return String.join("\n", Rows.texts("""
                explain select n.post_id from social.inbox n join social.post p on p.id = n.post_id
                where n.account_id = '%s' and (n.published_at, n.post_id) < (now(), '%s')
                order by n.published_at desc, n.post_id desc limit 21""".formatted(reader, reader)));
    }

    @Test
    void aPageCostsTheSameHoweverManyAreFollowedAndAPublicationHoweverManyFollow() {
        generate();
        pages(account(2));
        Costs few = pages(account(2));
        Costs many = pages(account(3));
        Costs ofStar = publications(account(1));
        Costs ofFew = publications(account(20));
        System.out.printf(
                "%d accounts, %d follows: page of ten followed %s, of many %s; publication to half of all %s, to few %s (us)%n",
                ACCOUNTS, Rows.count("select count(*) from social.follow"), few, many, ofStar, ofFew);
        assertThat(plan(account(3).id())).contains("inbox_pk").doesNotContain("Seq Scan", "Sort");
        assertThat(many.median()).isLessThan(5 * few.median() + 10_000);
        assertThat(ofStar.median()).isLessThan(5 * ofFew.median() + 50_000);
        assertThat(Rows.count("""
                select count(*) from social.follow_total t
                where t.account_id::text like ? and t.followers <> (
                    select count(*) from social.follow f where f.followed_id = t.account_id)""", prefix + "%")).isZero();
    }
}
