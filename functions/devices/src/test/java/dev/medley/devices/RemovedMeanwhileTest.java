package dev.medley.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What refers to something that another request removes at the same moment is refused, or does without it. */
@FunctionTest("devices")
class RemovedMeanwhileTest {

    private final Fleet fleet;

    RemovedMeanwhileTest(FunctionUnderTest function) {
        fleet = new Fleet(function);
    }

    @Test
    void aPolicyOfAGroupThatIsRemovedIsNotMade() throws Exception {
        UUID group = fleet.group(Map.of());
        whileRemoved("device_group", group, () -> fleet.admin.post("/api/device-policies", policy(group)))
                .isProblem(404, "group-unknown");
    }

    @Test
    void aGroupThatIsRemovedIsNotOperated() throws Exception {
        UUID group = fleet.group(Map.of());
        whileRemoved(
                        "device_group",
                        group,
                        () -> fleet.admin.post("/api/device-groups/" + group + "/operations", Map.of("kind", "ping")))
                .isProblem(404, "group-unknown");
    }

    @Test
    void aDeviceThatWouldComeIntoAGroupThatIsRemovedIsChanged() throws Exception {
        TestDevice device = fleet.device();
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type + ";tag==lobby"));
        whileRemoved(
                        "device_group",
                        group,
                        () -> fleet.admin.patch("/api/devices/" + device.id(), Map.of("tags", List.of("lobby"))))
                .is(200);
    }

    @Test
    void aDeviceThatBreaksAPolicyThatIsRemovedIsHeard() throws Exception {
        TestDevice device = fleet.device();
        UUID group = fleet.group(Map.of("filter", "type==" + fleet.type));
        UUID policy =
                fleet.admin.post("/api/device-policies", policy(group)).is(201).id();
        whileRemoved(
                        "policy",
                        policy,
                        () -> device.api().put(device.path() + "/configData", Map.of("data", Map.of("ssh", "on"))))
                .is(200);
    }

    private static Map<String, Object> policy(UUID group) {
        return new HashMap<>(Map.of(
                "name",
                "Policy " + UUID.randomUUID(),
                "groupId",
                group,
                "settings",
                Map.of("ssh", "off"),
                "remediation",
                "none",
                "enabled",
                true));
    }

    /** Calls while another transaction has removed a row, which is committed once the call waits for it. */
    private static ApiAnswer whileRemoved(String table, UUID id, Callable<ApiAnswer> call) throws Exception {
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();
                Connection connection =
                        TestServers.shared().database().dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement remove =
                    connection.prepareStatement("delete from devices." + table + " where id = ?")) {
                remove.setObject(1, id);
                assertThat(remove.executeUpdate()).isEqualTo(1);
            }
            int backend;
            try (PreparedStatement self = connection.prepareStatement("select pg_backend_pid()");
                    ResultSet row = self.executeQuery()) {
                row.next();
                backend = row.getInt(1);
            }
            Future<ApiAnswer> answer = thread.submit(call);
            await().until(() -> answer.isDone()
                    || Rows.count(
                                    "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))",
                                    backend)
                            > 0);
            connection.commit();
            return answer.get();
        }
    }
}
