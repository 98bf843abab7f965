package dev.medley.infra;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Calls the handlers of a zip in a process of their own, with the environment that the template gives them. */
final class ZipRun {

    /** What came of one input of one Lambda. */
    record Result(String lambda, String input, String text) {}

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private ZipRun() {}

    /**
     * Runs them, each environment in a process of its own, since a process has but one.
     *
     * @param calls the inputs of each Lambda
     * @param surroundings what differs here from AWS: where the database and the services are
     */
    static List<Result> of(Zip zip, Map<DeployedLambda, List<String>> calls, Map<String, String> surroundings)
            throws IOException, InterruptedException {
        Map<Map<String, String>, Map<DeployedLambda, List<String>>> alike = new LinkedHashMap<>();
        calls.forEach((lambda, inputs) -> alike.computeIfAbsent(lambda.environment(), _ -> new LinkedHashMap<>())
                .put(lambda, inputs));
        List<Path> unpacked = zip.unpack(folder(zip).resolve("task"));
        List<Result> results = new ArrayList<>();
        for (Map.Entry<Map<String, String>, Map<DeployedLambda, List<String>>> some : alike.entrySet()) {
            Map<String, String> environment = new HashMap<>(some.getKey());
            environment.putAll(surroundings);
            results.addAll(run(zip, unpacked, some.getValue(), environment));
        }
        return results;
    }

    private static Path folder(Zip zip) {
        return TARGET.resolve("run-" + zip.name());
    }

    private static List<Result> run(
            Zip zip, List<Path> unpacked, Map<DeployedLambda, List<String>> calls, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path folder = folder(zip);
        Path plan = Files.createDirectories(folder).resolve("plan");
        Path results = folder.resolve("results");
        Path log = folder.resolve("log");
        Files.deleteIfExists(results);
        Files.write(plan, calls.entrySet().stream().map(ZipRun::line).toList());
        String classPath = Stream.of(
                        unpacked.stream().map(Path::toString),
                        Stream.of(TARGET.resolve("test-classes").toString()),
                        librariesOfThisMachine(zip))
                .flatMap(paths -> paths)
                .collect(Collectors.joining(File.pathSeparator));
        // In a file: ONNX Runtime parses the command line of its process, and not a long one.
        Path arguments = Files.writeString(folder.resolve("arguments"), "-cp \"" + classPath + "\"");
        ProcessBuilder process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Daws.secretAccessKey=secret",
                        "@" + arguments,
                        LambdaCalls.class.getName(),
                        plan.toString(),
                        results.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        process.environment().clear();
        process.environment().putAll(environment);
        Process running = process.start();
        try {
            if (!running.waitFor(5, TimeUnit.MINUTES) || running.exitValue() != 0) {
                throw new AssertionError("It did not end well, see " + log);
            }
        } finally {
            running.destroyForcibly();
        }
        return Files.readAllLines(results).stream().map(ZipRun::result).toList();
    }

    /** The zip's native libraries are Lambda's; those of the machine that runs this stand in its module's own class path. */
    private static Stream<String> librariesOfThisMachine(Zip zip) throws IOException {
        Path classPath = Path.of("../../functions", zip.name(), "target/class-path");
        return Files.exists(classPath)
                ? Arrays.stream(Files.readString(classPath).strip().split(File.pathSeparator, -1))
                        .filter(jar -> jar.matches(".*/(org/bytedeco/.*-(linux|macosx)-[^/]+|onnxruntime-[^/]+)\\.jar"))
                : Stream.of();
    }

    private static String line(Map.Entry<DeployedLambda, List<String>> calls) {
        return Stream.concat(Stream.of(calls.getKey().name(), calls.getKey().handler()), calls.getValue().stream())
                .collect(Collectors.joining("\t"));
    }

    private static Result result(String line) {
        List<String> parts = List.of(line.split("\t", -1));
        return new Result(parts.get(0), parts.get(1), parts.get(2));
    }
}
