package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

/** Profiles that are removed while their accounts and others do things to each other. */
@FunctionTest("social")
class ProfileRemovalTest {

    private static final List<String> DONE = List.of(
            "select count(*) from social.follow where follower_id = any(?::uuid[]) or followed_id = any(?::uuid[])",
            "select count(*) from social.post_like where account_id = any(?::uuid[])",
            "select count(*) from social.share where account_id = any(?::uuid[])",
            "select count(*) from social.comment where account_id = any(?::uuid[])",
            "select count(*) from social.comment_vote where account_id = any(?::uuid[])",
            "select count(*) from social.post where account_id = any(?::uuid[])");

    private final FunctionUnderTest function;
    private final Member host;

    ProfileRemovalTest(FunctionUnderTest function) {
        this.function = function;
        host = Member.of(function);
    }

    @RepeatedTest(3)
    void nothingIsLeftOfWhoIsRemovedAndNobodyWaitsInACircle() throws ExecutionException, InterruptedException {
        List<Member> gone =
                IntStream.range(0, 4).mapToObj(_ -> Member.of(function)).toList();
        UUID post = host.post("Everybody's");
        UUID comment = host.comment(post, "The host's");
        List<UUID> posts = gone.stream().map(member -> member.post("Own")).toList();
        gone.forEach(member -> {
            gone.stream().filter(other -> !other.equals(member)).forEach(member::follow);
            Stream.concat(posts.stream(), Stream.of(post)).forEach(member::like);
            UUID _ = member.reply(post, comment, "Before");
        });
        List<Supplier<Integer>> calls = calls(gone, post, comment, posts);
        Collections.shuffle(calls);
        assertThat(AtOnce.each(calls, Supplier::get)).allMatch(status -> status < 500);
        gone.forEach(member -> member.api().delete("/api/influencers/me"));
        String ids = "{"
                + String.join(
                        ",", gone.stream().map(member -> member.id().toString()).toList()) + "}";
        DONE.forEach(count -> assertThat(
                        Rows.count(count, count.contains(" or ") ? new Object[] {ids, ids} : new Object[] {ids}))
                .as(count)
                .isZero());
        assertThat(host.read(post).at("/likes").asInt()).isZero();
        assertThat(host.profile(host).at("/followers").asInt()).isZero();
    }

    private List<Supplier<Integer>> calls(List<Member> gone, UUID post, UUID comment, List<UUID> posts) {
        List<Supplier<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < gone.size(); i++) {
            Member member = gone.get(i);
            Member next = gone.get((i + 1) % gone.size());
            UUID other = posts.get((i + 2) % posts.size());
            calls.add(() -> member.api().delete("/api/influencers/me").status());
            calls.add(() -> next.api().put(member.path() + "/follow", "").status());
            calls.add(() -> host.api().put(member.path() + "/follow", "").status());
            calls.add(() -> member.api().put(host.path() + "/follow", "").status());
            calls.add(() -> member.api().put("/api/blocks/" + next.id(), "").status());
            calls.add(() -> host.api().put("/api/posts/" + other + "/like", "").status());
            calls.add(() -> member.api().delete("/api/posts/" + other + "/like").status());
            calls.add(() -> member.api()
                    .post("/api/posts/" + post + "/comments", Map.of("body", "Now", "parentId", comment))
                    .status());
            calls.add(() -> member.api()
                    .put("/api/comments/" + comment + "/vote", Map.of("value", "up"))
                    .status());
        }
        return calls;
    }
}
