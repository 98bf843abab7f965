package dev.medley.bench;

import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Signing in and staying so, warm, one thread, through the real Lambda handler on real PostgreSQL. The baseline of a login
 * is the bare argon2id hash at the same cost; that of the authentication filter is the same request without a token.
 */
@BenchmarkMode(Mode.SampleTime)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class SignIns extends ServedBenchmark {

    private static final String LIVE = "/api/health/live";

    private final FunctionRuntime platform;
    private final BenchmarkAccount person;
    private final String token;

    /** Starts the functions and signs somebody up. */
    public SignIns() {
        platform = RunningFunctions.function("platform");
        try (Connection connection =
                TestServers.shared().database().dataSource().getConnection()) {
            person = new BenchmarkAccount(RunningFunctions.function("identity"));
            BenchmarkAccount.verifyAll(connection);
            token = person.accessToken();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Warms what every benchmark here shares. */
    @Setup
    public void warm() {
        person.refreshOften();
    }

    @Benchmark
    public byte[] baselineHash() {
        return bareHash();
    }

    /** As a login hashes, with nothing around it. */
    static byte[] bareHash() {
        return bareHash(19_456, 2);
    }

    static byte[] bareHash(int memoryKib, int passes) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(1)
                .withSalt(new byte[16])
                .build());
        byte[] hash = new byte[32];
        generator.generateBytes(BenchmarkAccount.PASSWORD.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    @Benchmark
    public String login() {
        return person.login();
    }

    @Benchmark
    public String refresh() {
        return person.refresh();
    }

    @Benchmark
    public Object baselineWithoutToken() {
        return platform.request(LambdaRequests.get(LIVE));
    }

    @Benchmark
    public Object withToken() {
        return platform.request(LambdaRequests.signedIn(LambdaRequests.get(LIVE), token));
    }
}
