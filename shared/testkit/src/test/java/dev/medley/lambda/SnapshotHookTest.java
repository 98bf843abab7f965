package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.lambda.crac.Core;
import dev.medley.storage.ConnectionPool;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.Statements;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Environment;
import io.micronaut.context.ApplicationContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A function as Lambda starts it, takes a snapshot of it and goes on from there, with a database that asks for a password. */
class SnapshotHookTest {

    private static final String ROLE = "snapshot_login";
    private static final String WHO = "/api/docs/roles/current";

    private static SecretStub secrets;
    private static Path rules;
    private static String rulesBefore;

    /** With this class path, settings in place of the environment, and the constructor that Lambda uses. */
    static final class Started extends ApiHandler {

        @Override
        protected ApplicationContextBuilder newApplicationContextBuilder() {
            Map<String, Object> settings = new HashMap<>(TestServers.shared().properties("https://medley.test"));
            String secret = Environment.property(Environment.DATABASE_SECRET);
            settings.remove(secret);
            settings.put(Statements.UNSEEN, true);
            settings.put(secret + "-arn", "arn:aws:secretsmanager:eu-central-1:000000000000:secret:" + ROLE);
            return super.newApplicationContextBuilder().properties(settings);
        }

        int connections() {
            return getApplicationContext()
                    .getBean(ConnectionPool.class)
                    .state()
                    .orElseThrow()
                    .getTotalConnections();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        var _ = System.setProperty("org.crac.Core.Compat", Core.class.getPackageName());
        secrets = new SecretStub();
        TestServers.shared();
        rules = Path.of(Rows.texts("select setting from pg_settings where name = 'hba_file'")
                .getFirst());
        rulesBefore = Files.readString(rules);
        Files.writeString(rules, "host all " + ROLE + " all scram-sha-256\n" + rulesBefore);
        assertThat(Rows.texts("select pg_reload_conf()")).hasSize(1);
        Rows.update("create role " + ROLE + " superuser login");
        password("first");
    }

    @AfterAll
    static void stop() throws IOException {
        Files.writeString(rules, rulesBefore);
        assertThat(Rows.texts("select pg_reload_conf()")).hasSize(1);
        secrets.close();
        var _ = System.clearProperty("org.crac.Core.Compat");
    }

    @BeforeEach
    void forgetOthers() {
        Core.clear();
    }

    @Test
    void aSnapshotHoldsNoConnectionAndNoSecretAndAnswersAllTheSame() throws Exception {
        int before = secrets.reads();
        Started started = new Started();
        try (var _ = started.getApplicationContext()) {
            assertAnswered(started);
            assertThat(secrets.reads()).isEqualTo(before + 1);
            assertThat(open()).isPositive();

            assertThat(connectionsInASnapshot(started, "second")).isZero();
            assertThat(secrets.reads()).isEqualTo(before + 1);
            assertAnswered(started);
            assertThat(secrets.reads()).isEqualTo(before + 2);
        }
    }

    /** As most are: it connects to be primed, and lets go of that. */
    @Test
    void aFunctionThatNobodyHasCalledIsPrimedAndLetsGoOfWhatThatTook() throws Exception {
        int before = secrets.reads();
        Started started = new Started();
        try (var _ = started.getApplicationContext()) {
            assertThat(connectionsInASnapshot(started, "third")).isZero();
            assertThat(secrets.reads()).isEqualTo(before + 1);
            assertAnswered(started);
            assertThat(secrets.reads()).isEqualTo(before + 2);
        }
    }

    /** Has a snapshot taken, and the password changed before the function goes on from it. */
    private static int connectionsInASnapshot(Started started, String password) throws Exception {
        AtomicInteger connections = new AtomicInteger(-1);
        Core.meanwhile(() -> {
            connections.set(started.connections());
            await().until(() -> open() == 0);
            password(password);
        });
        org.crac.Core.checkpointRestore();
        return connections.get();
    }

    /**
     * This generator mixes what it had before with bytes of the kernel, which has others in each environment that starts
     * from a snapshot; those that it keeps in advance are too old by then.
     */
    @Test
    void randomnessComesFromTheKernel() {
        assertThat(new SecureRandom().getAlgorithm()).isEqualTo("NativePRNG");
    }

    @SuppressWarnings("NullAway") // nothing looks at Lambda's context
    private static void assertAnswered(ApiHandler handler) {
        APIGatewayProxyResponseEvent answer = handler.handleRequest(LambdaRequests.get(WHO), null);
        assertThat(answer.getBody()).isEqualTo("{\"role\":\"" + ROLE + "\"}");
        assertThat(answer.getStatusCode()).isEqualTo(200);
    }

    private static void password(String changed) {
        Rows.update("alter role " + ROLE + " password '" + changed + "'");
        secrets.keep("{\"username\": \"" + ROLE + "\", \"password\": \"" + changed + "\"}");
    }

    private static long open() {
        return Rows.count("select count(*) from pg_stat_activity where usename = ?", ROLE);
    }
}
