package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What holds of all accounts together, so that no other test runs beside it. */
@Isolated
@FunctionTest("identity")
class SystemLimitsTest {

    private static final List<Integer> CROWD = IntStream.range(0, 8).boxed().toList();

    private final Api anybody;

    SystemLimitsTest(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void thereAreAHundredRoles() throws Exception {
        Api boss = Administrators.as("super_admin", anybody);
        for (int round = 0; round < Campaign.rounds(5, 500); round++) {
            int _ = Rows.update("""
                    insert into identity.role (name, description, rank, permissions)
                    select 'filler_' || i, 'x', 1, '{}'
                    from generate_series(1, 98 - (select count(*) from identity.role)) i""");
            try {
                List<ApiAnswer> answers = AtOnce.each(CROWD, _ -> define(boss));
                assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
                assertThat(answers)
                        .filteredOn(answer -> answer.status() != 201)
                        .allSatisfy(answer -> answer.isProblem(409, "roles-full"));
                assertThat(Rows.count("select count(*) from identity.role")).isEqualTo(100);
            } finally {
                int _ = Rows.update("delete from identity.role where name like 'filler\\_%' or name like 'crowd\\_%'");
            }
        }
    }

    /** Where no request reaches, the database keeps it. */
    @Test
    void theLastOneStaysWhateverIsDone() {
        String id = RoleHolder.with(anybody, "super_admin").id();
        assertThatThrownBy(() ->
                        Rows.update("update identity.account set status = 'suspended' where roles @> '{super_admin}'"))
                .hasStackTraceContaining("This is the last super admin");
        assertThatThrownBy(() ->
                        Rows.update("update identity.account set roles = '{user}' where roles @> '{super_admin}'"))
                .hasStackTraceContaining("This is the last super admin");
        assertThatThrownBy(() -> Rows.update("delete from identity.account where roles @> '{super_admin}'"))
                .hasStackTraceContaining("This is the last super admin");
        assertThat(Rows.count("select count(*) from identity.pub_super_admins where account_id = ?::uuid", id))
                .isEqualTo(1);
    }

    private static ApiAnswer define(Api boss) {
        String name = "crowd_" + UUID.randomUUID().toString().replace('-', '_').substring(0, 30);
        return boss.post(
                "/api/admin/roles",
                Map.of("name", name, "description", "x", "rank", 5, "permissions", List.of("audit:read:all")));
    }
}
