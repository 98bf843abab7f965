package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.emulators.DatabaseServer;
import dev.medley.infra.ZipRun.Result;
import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import dev.medley.topology.Schedule;
import dev.medley.topology.Worker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every handler of every zip, with the environment and the rights that the templates of a stage give it. */
class HandlersTest {

    private static final Templates TEMPLATES = Templates.of("dev");
    private static final DatabaseServer DATABASE = DatabaseServer.temporary();
    private static final DatabaseTap TAP = new DatabaseTap(port(DATABASE.url()));
    private static final AwsStub AWS = new AwsStub(HandlersTest::secret);

    /** Asked first, so that the pool of connections is open, on a busy machine too, before health is judged. */
    private static final String READY = "GET /api/health/ready";

    private static final String CART = "POST /api/cart {\"currency\":\"EUR\"}";

    private static List<Result> migrated = List.of();

    @BeforeAll
    static void migrate() throws Exception {
        DeployedLambda migrator = DeployedLambda.in(TEMPLATES, "migration", "migrator");
        AWS.admit(migrator);
        migrated = ZipRun.of(
                Zip.of("migrator"),
                Map.of(migrator, List.of("first", "again", LambdaCalls.BACKUP)),
                surroundings(DATABASE.url()));
    }

    @AfterAll
    static void stop() throws Exception {
        AWS.close();
        TAP.close();
        DATABASE.close();
    }

    static Stream<Function> functions() {
        return Medley.TOPOLOGY.functions().stream();
    }

    @Test
    void theMigratorMigratesAndMayRunAgain() {
        assertThat(migrated.getFirst().text()).startsWith("{migrations=");
        assertThat(migrated.get(1).text()).isEqualTo("{migrations=0}");
        assertNothingDenied("migrator");
    }

    /** As the rule of each day asks for it. */
    @Test
    void theMigratorWritesABackupWithItsRights() {
        assertThat(TEMPLATES
                        .stack("migration")
                        .of("AWS::Events::Rule")
                        .map(rule -> rule.at("/Targets/0/Input").asText()))
                .containsExactly(LambdaCalls.BACKUP);
        assertThat(migrated.getLast().text()).contains("backup=20").containsPattern("rows=\\d+");
        assertThat(AWS.seen())
                .filteredOn(seen -> seen.lambda().equals("migrator"))
                .anySatisfy(seen -> {
                    assertThat(seen.call().action()).isEqualTo("s3:PutObject");
                    assertThat(seen.call().resource()).endsWith("/manifest.properties");
                    assertThat(seen.allowed()).isTrue();
                });
    }

    /** Two at a time: each zip runs in processes of its own. */
    @ParameterizedTest
    @MethodSource("functions")
    @Execution(ExecutionMode.CONCURRENT)
    void everyHandlerDoesItsWorkWithItsRights(Function function) throws Exception {
        Map<DeployedLambda, List<String>> calls = calls(function);
        List<Result> results = ZipRun.of(Zip.of(function.name()), calls, surroundings(tapped(calls)));

        assertThat(results.stream()
                        .filter(result -> result.input().equals(READY))
                        .skip(1))
                .as("by then the pool is open")
                .allSatisfy(result -> assertThat(result.text()).startsWith("200 "));
        assertThat(results)
                .hasSize(calls.values().stream().mapToInt(List::size).sum())
                .allSatisfy(result -> assertThat(result.text()).matches(expected(result)));
        calls.keySet().forEach(lambda -> assertNothingDenied(lambda.name()));
        assertThat(AWS.seen())
                .extracting(AwsStub.Seen::lambda)
                .containsAnyElementsOf(
                        calls.keySet().stream().map(DeployedLambda::name).toList());
        assertThat(TAP.statements())
                .as("the proxy keeps a connection that was set up to one client")
                .isNotEmpty()
                .noneMatch(statement -> statement.matches("(?is)\\s*set\\s.*"));
    }

    private static String expected(Result result) {
        return switch (result.input()) {
            case "GET /api/health" -> "200 .*\"status\":\"up\".*";
            case READY -> "(200|503) .*";
            case LambdaCalls.ERROR -> "failed \\[m1\\]";
            case LambdaCalls.DISCONNECT -> "200";
            case CART -> "201 .*";
            default ->
                result.input().startsWith("GET")
                        ? "(200|401|404|405) .*"
                        : result.input().startsWith("POST") ? "202 .*" : "null|failed \\[\\]";
        };
    }

    private static Map<DeployedLambda, List<String>> calls(Function function) {
        Map<DeployedLambda, List<String>> calls = new LinkedHashMap<>();
        if (!function.routes().isEmpty()) {
            calls.put(admitted(function.apiLambda()), requests(function));
        }
        if (!function.webSocket().isEmpty()) {
            calls.put(admitted(function.socketLambda()), List.of(LambdaCalls.DISCONNECT));
        }
        for (Worker worker : function.workers()) {
            calls.put(
                    admitted(worker.queue()),
                    Stream.concat(Stream.of("none", LambdaCalls.ERROR), SampleMessages.to(worker))
                            .toList());
        }
        if (!function.schedules().isEmpty()) {
            calls.put(
                    admitted(function.scheduleLambda()),
                    function.schedules().stream().map(Schedule::name).toList());
        }
        return calls;
    }

    private static List<String> requests(Function function) {
        String route = "GET /api" + function.routes().getFirst();
        return switch (function.name()) {
            case "platform" -> List.of(READY, "GET /api/health", route, READY);
            case "orders" -> List.of("GET /api/keep-warm", route, CART);
            case "identity" ->
                List.of(
                        "POST /api/auth/register {\"email\":\"ada@example.org\",\"password\":\"correct horse 4 staple\","
                                + "\"displayName\":\"Ada\"}");
            default -> List.of("GET /api/keep-warm", route);
        };
    }

    private static DeployedLambda admitted(String name) {
        DeployedLambda lambda = DeployedLambda.in(TEMPLATES, "functions", name);
        AWS.admit(lambda);
        return lambda;
    }

    private static void assertNothingDenied(String lambda) {
        assertThat(AWS.seen())
                .filteredOn(seen -> seen.lambda().equals(lambda))
                .as("what %s asked of AWS", lambda)
                .allSatisfy(seen -> assertThat(seen.allowed()).as("%s", seen).isTrue());
    }

    private static Map<String, String> surroundings(String database) {
        return Map.of(
                Environment.DATABASE_URL,
                database,
                "AWS_REGION",
                ResolvedTemplate.REGION,
                "AWS_ENDPOINT_URL",
                AWS.endpoint().toString(),
                "PATH",
                System.getenv("PATH"));
    }

    /** The URL of the template by way of the tap: here no pool encrypts. */
    private static String tapped(Map<DeployedLambda, List<String>> calls) {
        String url = Objects.requireNonNull(
                calls.keySet().iterator().next().environment().get(Environment.DATABASE_URL));
        String parameters = url.substring(url.indexOf('?')).replaceAll("&ssl[a-z]+=[^&]+", "");
        return DATABASE.url().replace(":" + port(DATABASE.url()), ":" + TAP.port()) + parameters;
    }

    private static int port(String url) {
        return Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1"));
    }

    /** As Secrets Manager makes it up. */
    private static String secret(String arn) {
        String name = arn.substring(arn.lastIndexOf(':') + 1, arn.length() - ResolvedTemplate.SUFFIX.length());
        if (name.endsWith("-database-owner")) {
            return DATABASE.secret();
        }
        JsonNode rule = TEMPLATES
                .stack("data")
                .one("AWS::SecretsManager::Secret", "Name", name)
                .path("GenerateSecretString");
        return rule.has("SecretStringTemplate")
                ? rule.get("SecretStringTemplate").asText().replace("}", ",\"password\":\"of " + name + "\"}")
                : "made up, and longer than thirty-two characters";
    }
}
