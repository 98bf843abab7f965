package dev.medley.social;

import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Accounts with profiles, follows and posts, made by statements. Half of all follow the star, whose posts are read at read time;
 * everybody follows ten.
 */
final class GeneratedFollows {

    static final int STAR = 1;
    static final int FEW = 2;
    static final int MANY = 3;
    static final int FEW_AND_STAR = 4;
    static final int MANY_AND_STAR = 5;

    /** Somebody whom ten follow. */
    static final int ORDINARY = 500;

    /** The first of those who follow ten by chance, and of whom the first ten post most. */
    private static final int FIRST = 6;

    private static final int POSTS_OF_FIRST = 100;

    private final int accounts;
    private final String prefix = UUID.randomUUID().toString().substring(0, 8);

    GeneratedFollows(int accounts) {
        this.accounts = accounts;
    }

    int accounts() {
        return accounts;
    }

    TestAccount account(int number) {
        return new TestAccount(
                UUID.fromString(prefix + "-0000-4000-8000-" + "%012d".formatted(number)),
                "user",
                Duration.ZERO,
                false,
                null);
    }

    private String id(String number) {
        return "('" + prefix + "-0000-4000-8000-' || lpad((" + number + ")::text, 12, '0'))::uuid";
    }

    void generate() {
        Rows.update("""
                insert into social.influencer (id, account_id, handle, folded, display_name, bio, links, niches, private,
                    replies, moderation, version, created_at, updated_at)
                select gen_random_uuid(), %s, 'g' || n || '_%s', 'g' || n || '_%s', 'Generated', '', '[]', '{}', false,
                    'everyone', 'visible', 1, now(), now() from generate_series(1, %d) as n""".formatted(id("n"), prefix, prefix, accounts));
        followAll();
        post();
        fillInboxes();
        for (String table : List.of("influencer", "follow", "follow_total", "post", "inbox")) {
            Rows.update("vacuum analyze social." + table);
        }
    }

    private void followAll() {
        follow("select n as a, %d as b from generate_series(%d, %d) as n"
                .formatted(STAR, FEW_AND_STAR, accounts / 2 + FEW_AND_STAR - 1));
        for (int reader : List.of(FEW, FEW_AND_STAR)) {
            follow("select %d as a, n as b from generate_series(%d, %d) as n".formatted(reader, FIRST, FIRST + 9));
        }
        for (int reader : List.of(MANY, MANY_AND_STAR)) {
            follow("select %d as a, n as b from generate_series(%d, %d) as n"
                    .formatted(reader, FIRST, Math.min(FIRST + 4_999, accounts)));
        }
        follow("""
                select n as a, %d + (n::bigint * 7919 + k * 104729) %% (%d - %d) as b
                from generate_series(%d, %d) as n cross join generate_series(1, 10) as k""".formatted(FIRST, accounts, FIRST, FIRST, accounts));
    }

    private void follow(String pairs) {
        Rows.update("""
                insert into social.follow (follower_id, followed_id, id, created_at)
                select distinct on (a, b) %s, %s, gen_random_uuid(), now() from (%s) pairs where a <> b
                on conflict do nothing""".formatted(id("a"), id("b"), pairs));
    }

    /** Of the first ten a hundred each, and as many of the star; five each of up to 10,000 others. */
    private void post() {
        String rows = """
                insert into social.post (id, account_id, body, tags, visibility, status, published_at, broadcast, moderation,
                    version, created_at, updated_at)
                select gen_random_uuid(), %s, 'Generated ' || k, '{}', 'everyone', 'published',
                    now() - (n + k * 3000) * interval '1 second', n = %d, 'visible', 1, now(), now()
                from generate_series(%d, %d) as n cross join generate_series(1, %d) as k""";
        Rows.update(rows.formatted(id("n"), STAR, STAR, STAR, POSTS_OF_FIRST));
        Rows.update(rows.formatted(id("n"), STAR, FIRST, FIRST + 9, POSTS_OF_FIRST));
        Rows.update(rows.formatted(id("n"), STAR, FIRST + 10, Math.min(FIRST + 9_999, accounts), 5));
    }

    private void fillInboxes() {
        Rows.update("""
                insert into social.inbox (account_id, published_at, post_id, author_id)
                select account_id, published_at, id, author_id from (
                    select f.follower_id as account_id, p.published_at, p.id, p.account_id as author_id,
                        row_number() over (partition by f.follower_id order by p.published_at desc) as place
                    from social.post p join social.follow f on f.followed_id = p.account_id
                    where p.account_id::text like '%s%%' and not p.broadcast) e
                where place <= 1000""".formatted(prefix));
    }

    /** Who has counts that are not those of the list. */
    List<String> drifted() {
        return Rows.texts("""
                with counted as (
                    select account_id, sum(followers) as followers, sum(following) as following from (
                        select followed_id as account_id, 1 as followers, 0 as following from social.follow
                        union all select follower_id, 0, 1 from social.follow) f
                    where account_id::text like ? group by account_id)
                select account_id::text from counted left join social.follow_total t using (account_id)
                where (t.followers, t.following) is distinct from (counted.followers, counted.following)""", prefix + "%");
    }
}
