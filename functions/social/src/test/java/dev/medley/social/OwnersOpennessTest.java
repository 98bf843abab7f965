package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Only owners themselves let others see what is private, for that lasts. */
@FunctionTest("social")
class OwnersOpennessTest {

    private final FunctionUnderTest function;
    private final Member amy;
    private final Member ben;

    OwnersOpennessTest(FunctionUnderTest function) {
        this.function = function;
        amy = Member.ofPrivate(function);
        ben = Member.of(function);
    }

    @Test
    void whoActsInTheOwnersPlaceOpensNothing() {
        Api inAmysPlace = function.as(amy.account().impersonated());
        ben.api().put(amy.path() + "/follow", "").is(200);
        inAmysPlace.put("/api/follows/requests/" + ben.handle(), "").isProblem(403, "owner-required");
        inAmysPlace
                .patch("/api/influencers/me", Map.of("privateAccount", false))
                .isProblem(403, "owner-required");
        inAmysPlace.patch("/api/influencers/me", Map.of("bio", "Mended")).is(200);
        UUID draft = amy.post(Map.of("body", "Not yet", "status", "draft"));
        inAmysPlace.put("/api/posts/" + draft + "/publication", Map.of()).isProblem(403, "owner-required");
        inAmysPlace
                .patch("/api/posts/" + draft, Map.of("visibility", "everyone"))
                .isProblem(403, "owner-required");
        amy.block(ben);
        inAmysPlace.delete("/api/blocks/" + ben.handle()).isProblem(403, "owner-required");
    }

    /** Its token is believed for a moment still. */
    @Test
    void aSessionThatHasEndedLetsNobodyIn() {
        ben.api().put(amy.path() + "/follow", "").is(200);
        UUID session = UUID.randomUUID();
        Api ended = function.as(amy.account().in(session));
        ended.get("/api/follows/requests").is(200);
        Rows.update("insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, now())", session);
        ended.put("/api/follows/requests/" + ben.handle(), "").isProblem(401, "unauthenticated");
    }

    @Test
    void whomSomebodyElseLetInFollowsNoMoreWhenTheOwnerSaysSo() {
        Member friend = Member.of(function);
        for (Member one : new Member[] {friend, ben}) {
            one.api().put(amy.path() + "/follow", "").is(200);
            amy.api().put("/api/follows/requests/" + one.handle(), "").is(204);
        }
        int _ = Rows.update(
                "update social.follow set created_at = created_at - interval '2 days' where follower_id = ?",
                friend.id());
        UUID _ = new Deliveries(function, "social-erasure")
                .deliver(
                        "account.integrations-revoked",
                        amy.id(),
                        Map.of(
                                "disputedSince",
                                Instant.now().minus(Duration.ofDays(1)).toString()));
        assertThat(Member.handles(amy.api().get(amy.path() + "/followers"))).containsExactly(friend.handle());
    }
}
