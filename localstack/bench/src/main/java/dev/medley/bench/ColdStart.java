package dev.medley.bench;

import dev.medley.testkit.TestServers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * CPU seconds from {@code main} to the first answer, in fresh JVMs: a plain handler with no framework, then the platform
 * function's real handler as it is, with C1 only, and with an AOT cache (JEP 514).
 */
public final class ColdStart {

    private static final List<String> C1 = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Path home;
    private final int rounds;

    private ColdStart(Path home, int rounds) {
        this.home = home;
        this.rounds = rounds;
    }

    /**
     * Measures and prints.
     *
     * @param arguments the checkout, and how many fresh JVMs of each kind
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ColdStart(Path.of(arguments[0]).toAbsolutePath(), Integer.parseInt(arguments[1])).run();
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        Path cache = Files.createTempFile("cold-start", ".aot");
        Files.delete(cache);
        double plain = median("plain", List.of());
        print("plain handler", plain, plain);
        print("function", median("function", List.of()), plain);
        print("function, C1", median("function", C1), plain);
        start("function", plus(C1, "-XX:AOTCacheOutput=" + cache));
        print("function, C1, AOT cache", median("function", plus(C1, "-XX:AOTCache=" + cache)), plain);
        Files.deleteIfExists(cache);
    }

    private static List<String> plus(List<String> options, String option) {
        List<String> more = new ArrayList<>(options);
        more.add(option);
        return more;
    }

    private double median(String what, List<String> options) throws IOException, InterruptedException {
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            seconds[i] = start(what, options);
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    /** One fresh JVM; it says itself how much CPU it took. */
    private double start(String what, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath()));
        TestServers.shared()
                .properties("http://localhost")
                .forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-Daws.region=eu-central-1", FirstAnswer.class.getName(), what));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        int result = out.indexOf(FirstAnswer.RESULT);
        if (result < 0) {
            throw new IllegalStateException("No answer:\n" + out);
        }
        return Double.parseDouble(out.substring(result + FirstAnswer.RESULT.length())
                .lines()
                .findFirst()
                .orElseThrow());
    }

    /** The platform function's own class path, as in its zip, and the class that asks it. */
    private String classPath() throws IOException {
        Path target = home.resolve("functions/platform/target");
        return target.resolve("platform-0.1.0.jar") + ":" + Files.readString(target.resolve("class-path")) + ":"
                + home.resolve("localstack/bench/target/bench-0.1.0.jar");
    }

    private static void print(String what, double seconds, double plain) {
        System.out.printf("%-26s %6.2f CPU s   %5.1f x plain%n", what, seconds, seconds / plain);
    }
}
