package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.ExportViews;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("social")
class SocialExportTest {

    private final FunctionUnderTest function;

    SocialExportTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void anExportHoldsAllThatAnAccountDidAndErasureLeavesNothing() {
        Member amy = Member.of(function);
        Member ben = Member.of(function);
        UUID post = ben.post("Ben's");
        amy.follow(ben).like(post);
        UUID comment = amy.comment(post, "Amy's");
        amy.post("Amy's");
        ben.api()
                .put("/api/comments/" + comment + "/vote", Map.of("value", "up"))
                .is(204);
        amy.api()
                .post("/api/posts/" + post + "/shares", Map.of("channel", "mail"))
                .is(201);
        amy.api()
                .post("/api/verifications", Map.of("legalName", "x", "category", "creator", "statement", "x"))
                .is(201);
        assertThat(Rows.texts("select distinct kind from social.pub_export where account_id = ?", amy.id()))
                .contains("influencers", "follows", "likes", "comments", "posts", "shares", "verifications");
        new Deliveries(function, "social-erasure").deliver("account.erased", amy.id(), Map.of());
        assertThat(Rows.count("select count(*) from social.pub_export where account_id = ?", amy.id()))
                .isZero();
        assertThat(ben.profile(ben).at("/followers").asInt()).isZero();
        ben.profile(amy).isProblem(404, "influencer-unknown");
        ExportViews.assertComplete(
                "social",
                List.of(
                        "handle",
                        "dismissal",
                        "follow_total",
                        "follow_pace",
                        "suspension",
                        "inbox",
                        "less",
                        "comment_mention",
                        "post_mention"));
    }

    @Test
    void aProfileIsDeletedWithAllThatItDid() {
        Member amy = Member.of(function);
        UUID post = amy.post("Gone");
        amy.api().delete("/api/influencers/me").is(204);
        Member.of(function).read(post).isProblem(404, "post-unknown");
        amy.api().delete("/api/influencers/me").isProblem(409, "profile-required");
        amy.api()
                .post("/api/influencers", Map.of("handle", amy.handle(), "displayName", "Again"))
                .is(201);
    }

    @Test
    void anExportReadsByIndex() throws SQLException {
        for (String kind : List.of("posts", "follows", "likes", "comments", "blocks")) {
            assertThat(ExportViews.plan("social", kind))
                    .as(kind)
                    .contains("Index")
                    .doesNotContain("Seq Scan");
        }
    }
}
