package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** However many act on each other at the same moment, one super admin is left. */
@FunctionTest("identity")
class SuperAdminsTest {

    private static final String USERS = "/api/admin/users/";

    private final Api anybody;

    SuperAdminsTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void ofTwoWhoDemoteEachOtherOneIsLeft() throws Exception {
        oneIsLeft(SuperAdminsTest::demote, SuperAdminsTest::demote);
    }

    @Test
    void ofTwoWhoSuspendEachOtherOneIsLeft() throws Exception {
        oneIsLeft(SuperAdminsTest::suspend, SuperAdminsTest::suspend);
    }

    @Test
    void ofOneWhoDemotesAndOneWhoSuspendsOneIsLeft() throws Exception {
        oneIsLeft(SuperAdminsTest::demote, SuperAdminsTest::suspend);
    }

    @Test
    void ofThreeWhoDemoteEachOtherInACircleOneIsLeft() throws Exception {
        for (int round = 0; round < Campaign.rounds(5, 500); round++) {
            List<RoleHolder> three = List.of(superAdmin(), superAdmin(), superAdmin());
            AtOnce.each(List.of(0, 1, 2), i -> demote(three.get(i), three.get((i + 1) % 3)));
            assertThat(left(three)).isBetween(1L, 2L);
        }
    }

    private void oneIsLeft(
            BiFunction<RoleHolder, RoleHolder, ApiAnswer> first, BiFunction<RoleHolder, RoleHolder, ApiAnswer> second)
            throws Exception {
        for (int round = 0; round < Campaign.rounds(10, 500); round++) {
            RoleHolder ada = superAdmin();
            RoleHolder grace = superAdmin();
            List<ApiAnswer> answers = AtOnce.each(
                    List.of(true, false), adas -> adas ? first.apply(ada, grace) : second.apply(grace, ada));
            assertThat(answers).filteredOn(answer -> answer.status() < 300).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() >= 500).isEmpty();
            assertThat(left(List.of(ada, grace))).isEqualTo(1);
        }
    }

    private static long left(List<RoleHolder> some) {
        return Rows.count(
                "select count(*) from identity.account where id::text = any(?) and status = 'active' "
                        + "and 'super_admin' = any(roles)",
                (Object) some.stream().map(RoleHolder::id).toArray(String[]::new));
    }

    private RoleHolder superAdmin() {
        return RoleHolder.with(anybody, "super_admin");
    }

    private static ApiAnswer demote(RoleHolder by, RoleHolder other) {
        return by.api().put(USERS + other.id() + "/roles", Map.of("roles", List.of("user")));
    }

    private static ApiAnswer suspend(RoleHolder by, RoleHolder other) {
        return by.api().put(USERS + other.id() + "/suspension", Map.of("because", "a coup"));
    }
}
