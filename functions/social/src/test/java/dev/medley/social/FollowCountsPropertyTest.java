package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random changes at the same time, against who follows whom at their end. */
@FunctionTest("social")
class FollowCountsPropertyTest {

    private static final int MEMBERS = 8;

    private final FunctionUnderTest function;

    FollowCountsPropertyTest(FunctionUnderTest function) {
        this.function = function;
    }

    private record Change(int kind, Member actor, Member other) {

        int apply() {
            return switch (kind) {
                case 0, 1, 2, 3 -> actor.api().put(other.path() + "/follow", "").status();
                case 4 -> actor.api().delete(other.path() + "/follow").status();
                case 5 ->
                    actor.api()
                            .delete("/api/follows/followers/" + other.handle())
                            .status();
                case 6 -> actor.api().put("/api/blocks/" + other.handle(), "").status();
                default -> actor.api().delete("/api/blocks/" + other.handle()).status();
            };
        }
    }

    @Test
    void countsAgreeWithTheListsAfterChangesAtTheSameTime() throws ExecutionException, InterruptedException {
        Random random = new Random(19);
        List<Member> members =
                IntStream.range(0, MEMBERS).mapToObj(_ -> Member.of(function)).toList();
        int rounds = Campaign.rounds(12, 1_250);
        for (int round = 0; round < rounds; round++) {
            List<Change> changes =
                    Stream.generate(() -> change(random, members)).limit(8).toList();
            assertThat(AtOnce.each(changes, Change::apply)).allMatch(status -> status < 500);
        }
        members.forEach(FollowCountsPropertyTest::assertExact);
        Member gone = members.getFirst();
        function.bean(dev.medley.social.erasure.SocialErasure.class).erase(gone.id());
        members.stream().skip(1).forEach(FollowCountsPropertyTest::assertExact);
        assertThat(Rows.count(
                        "select count(*) from social.follow where follower_id = ? or followed_id = ?",
                        gone.id(),
                        gone.id()))
                .isZero();
    }

    private static Change change(Random random, List<Member> members) {
        int actor = random.nextInt(MEMBERS);
        int other = (actor + 1 + random.nextInt(MEMBERS - 1)) % MEMBERS;
        return new Change(random.nextInt(8), members.get(actor), members.get(other));
    }

    private static void assertExact(Member member) {
        assertThat(Rows.count(
                        "select coalesce((select followers from social.follow_total where account_id = ?), 0)",
                        member.id()))
                .isEqualTo(Rows.count("select count(*) from social.follow where followed_id = ?", member.id()));
        assertThat(Rows.count(
                        "select coalesce((select following from social.follow_total where account_id = ?), 0)",
                        member.id()))
                .isEqualTo(Rows.count("select count(*) from social.follow where follower_id = ?", member.id()));
        assertThat(Rows.count("""
                select count(*) from social.follow f join social.apart a
                    on a.account_id = f.follower_id and a.other_id = f.followed_id where f.follower_id = ?""", member.id())).isZero();
    }
}
