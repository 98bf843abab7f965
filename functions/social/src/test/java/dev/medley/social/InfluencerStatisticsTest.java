package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class InfluencerStatisticsTest {

    private final FunctionUnderTest function;
    private final Member amy;

    InfluencerStatisticsTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.of(function);
    }

    private void see(Member reader, UUID post, boolean clicked) {
        reader.api()
                .post("/api/feed/impressions", Map.of("items", List.of(Map.of("postId", post, "clicked", clicked))))
                .is(204);
    }

    @Test
    void reachEngagementAndWhatTheShopSaysAreCounted() {
        UUID one = amy.post("One");
        UUID two = amy.post("Two");
        Member ben = Member.of(function).follow(amy);
        Member cleo = Member.of(function);
        see(ben, one, true);
        see(ben, one, false);
        see(ben, two, false);
        see(cleo, one, false);
        see(amy, one, true);
        ben.like(one);
        ben.comment(one, "Nice");
        amy.comment(one, "Thanks");
        UUID affiliate = UUID.randomUUID();
        Rows.update("insert into orders.pub_affiliate values (?, ?, 'Amy', true, 40, 6)", affiliate, amy.id());
        Rows.update("insert into orders.pub_affiliate_code values (?, ?, ?, now())", amy.id(), affiliate, amy.handle());
        earning(amy, 4000, 400, "1 day");
        earning(amy, 6000, 0, "2 days");
        earning(amy, 9000, 900, "20 days");
        ApiAnswer found = amy.api().get("/api/influencers/me/statistics?days=7").is(200);
        assertThat(found.at("/reach").asInt()).isEqualTo(2);
        assertThat(found.at("/views").asInt()).isEqualTo(3);
        assertThat(found.at("/clicks").asInt()).isEqualTo(1);
        assertThat(found.at("/posts").asInt()).isEqualTo(2);
        assertThat(found.at("/comments").asInt()).isEqualTo(1);
        assertThat(found.at("/engagementRate").asDouble()).isEqualTo(1.0);
        assertThat(found.at("/followersGained").asInt()).isEqualTo(1);
        assertThat(found.at("/affiliate/conversions").asInt()).isEqualTo(2);
        assertThat(found.at("/affiliate/conversionRate").asDouble()).isEqualTo(0.05);
        assertThat(found.text("/affiliate/codes/0")).isEqualTo(amy.handle());
        assertThat(found.at("/affiliate/earnings")).hasSize(1);
        assertThat(found.at("/affiliate/earnings/0/orders").asInt()).isEqualTo(1);
        assertThat(found.at("/affiliate/earnings/0/revenue/amount").asInt()).isEqualTo(4_000);
        assertThat(found.at("/affiliate/earnings/0/commission/amount").asInt()).isEqualTo(400);
        ben.api().get(amy.path() + "/statistics").isProblem(404, "influencer-unknown");
        Api admin = function.as(TestAccount.with("admin"));
        assertThat(admin.get(amy.path() + "/statistics").is(200).at("/reach").asInt())
                .isEqualTo(2);
        amy.api().get("/api/influencers/me/statistics?days=0").isProblem(422, "validation-failed");
    }

    private static void earning(Member member, long base, long commission, String ago) {
        int _ = Rows.update(
                "insert into orders.pub_affiliate_earning values (?, ?, 'EUR', ?, ?, now() - ?::interval)",
                member.id(),
                UUID.randomUUID(),
                base,
                commission,
                ago);
    }

    @Test
    void anOverlapOfFewSaysNothingOfWhoTheyAre() {
        Member ben = Member.of(function);
        String overlap = "/api/influencers/me/audience-overlap?with=" + ben.handle();
        Member.of(function).follow(amy).follow(ben);
        ApiAnswer few = amy.api().get(overlap).is(200);
        assertThat(few.at("/both").isNull()).isTrue();
        assertThat(few.at("/own").asInt()).isEqualTo(1);
        Rows.update("""
                insert into social.follow (follower_id, followed_id, id, created_at)
                select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, a, gen_random_uuid(), now()
                from generate_series(1, 25) as n cross join unnest(array[?, ?]::uuid[]) as a""", amy.id(), ben.id());
        assertThat(amy.api().get(overlap).at("/both").asInt()).isEqualTo(26);
        ben.block(amy);
        amy.api().get(overlap).isProblem(404, "influencer-unknown");
    }

    @Test
    void followersThatCameAtOnceAndDoNothingLookBought() {
        Rows.update("""
                with made as (
                    insert into social.influencer (id, account_id, handle, folded, display_name, bio, links, niches, private,
                        replies, moderation, version, created_at, updated_at)
                    select gen_random_uuid(), gen_random_uuid(), 'b' || n || left(?, 20), 'b' || n || left(?, 20), 'x', '', '[]', '{}',
                        false, 'everyone', 'visible', 1, now(), now() from generate_series(1, 120) as n
                    returning account_id)
                insert into social.follow (follower_id, followed_id, id, created_at)
                select account_id, ?, gen_random_uuid(), now() from made""", amy.handle(), amy.handle(), amy.id());
        ApiAnswer bought = amy.api().get("/api/influencers/me/audience-signals").is(200);
        assertThat(bought.at("/score").asInt()).isGreaterThanOrEqualTo(60);
        assertThat(bought.body()).contains("empty-profiles", "no-engagement", "sudden-burst");
        assertThat(Member.of(function)
                        .api()
                        .get("/api/influencers/me/audience-signals")
                        .at("/score")
                        .asInt())
                .isZero();
    }
}
