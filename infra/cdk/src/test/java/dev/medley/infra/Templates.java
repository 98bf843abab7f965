package dev.medley.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.topology.Medley;
import dev.medley.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipOutputStream;
import software.amazon.awscdk.App;

/** The templates of a stage as {@code cdk.json} sets it up, but with empty zips; synthesized once for all tests. */
final class Templates {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> LOGINS = Map.of(
            "redirectUris", List.of("https://app.example/signed-in"), "clientIds", Map.of("google", "some-client-id"));
    private static final Path TARGET = Path.of("target");
    private static final Map<String, Templates> SYNTHESIZED = new ConcurrentHashMap<>();

    private final String stage;
    private final Path directory;
    private final Map<String, JsonNode> templates = new ConcurrentHashMap<>();

    private Templates(String stage, Path directory) {
        this.stage = stage;
        this.directory = directory;
    }

    /** Those of Medley. */
    static Templates of(String stage) {
        return SYNTHESIZED.computeIfAbsent(stage, name -> of(name, Medley.TOPOLOGY, "templates-" + name));
    }

    /** Those of some topology, written to this folder of {@code target}. */
    static synchronized Templates of(String stage, Topology topology, String folder) {
        Path directory = TARGET.resolve(folder);
        App app = App.Builder.create()
                .context(context(stage))
                .outdir(directory.toString())
                .build();
        String zip = emptyZip().toString();
        Stacks.of(app, Stage.chosenIn(app.getNode()), topology, new Zips(zip, name -> zip));
        app.synth();
        return new Templates(stage, directory);
    }

    /** Those that another process has left in this folder of {@code target}. */
    static Templates writtenTo(String stage, String folder) {
        return new Templates(stage, TARGET.resolve(folder));
    }

    /** The names of all stacks of the stage, those of single functions too. */
    Set<String> stacks() {
        String end = ".template.json";
        return files(end).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith(named("")))
                .map(name -> name.substring(named("").length(), name.length() - end.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean has(String stack) {
        return Files.exists(directory.resolve("medley-" + stage + "-" + stack + ".template.json"));
    }

    /** The resources of a stack, such as {@code api}. */
    Resources stack(String name) {
        return Resources.in(template(name));
    }

    /** The paths of the REST API with their methods. */
    Stream<Entry<String, JsonNode>> gatewayPaths() {
        return stack("api").of("AWS::ApiGateway::RestApi").flatMap(api -> api.at("/Body/paths").properties().stream());
    }

    /** The physical name of a thing in this stage. */
    String named(String thing) {
        return "medley-" + stage + "-" + thing;
    }

    /** The stacks that have to be there before this one. */
    Set<String> dependencies(String stack) {
        return read(directory.resolve("manifest.json"))
                .at("/artifacts/" + named(stack) + "/dependencies")
                .valueStream()
                .map(name -> name.asText().replace(named(""), ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The whole template of a stack; that of {@code functions} has what the stacks of all of them have. */
    JsonNode template(String stack) {
        return templates.computeIfAbsent(stack, this::whole);
    }

    private JsonNode whole(String stack) {
        JsonNode template = read(directory.resolve(named(stack) + ".template.json"));
        if (stack.equals("functions")) {
            ObjectNode all = (ObjectNode) template.get("Resources");
            files(".template.json").stream()
                    .filter(file -> file.getFileName().toString().startsWith(named("function-")))
                    .forEach(file -> all.setAll((ObjectNode) read(file).get("Resources")));
        }
        return template;
    }

    /** The text of every template, by file name. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files(".template.json")
                .forEach(file ->
                        texts.put(file.getFileName().toString(), read(file).toString()));
        return texts;
    }

    /** What was said about the constructs while they were synthesized: errors and warnings, cdk-nag's among them. */
    List<String> complaints() {
        return files(".metadata.json").stream()
                .flatMap(file -> read(file).valueStream())
                .flatMap(JsonNode::valueStream)
                .filter(said -> said.path("type").asText().matches("aws:cdk:(error|warning)"))
                .map(said -> said.path("data").asText())
                .toList();
    }

    /** The files whose names end so. */
    List<Path> files(String end) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> context(String stage) {
        Map<String, Object> context =
                JSON.convertValue(read(Path.of("../cdk/cdk.json")).get("context"), Map.class);
        context.put("stage", stage);
        if (stage.equals("staging")) {
            // The only stage with providers to sign in with, with a scorer and push services, and whose firewall
            // blocks; cdk.json has none, because they are their owner's.
            Map<String, Object> entry = (Map<String, Object>) Objects.requireNonNull(context.get(stage));
            entry.put("logins", LOGINS);
            entry.put("firewall", "block");
            Map<String, Object> settings = (Map<String, Object>) Objects.requireNonNull(entry.get("settings"));
            settings.putAll(Map.of(
                    "MEDLEY_ANOMALY_SCORER_URL",
                    "https://scorer.example/score",
                    "MEDLEY_FCM_PROJECT",
                    "medley-example",
                    "MEDLEY_APNS_TOPIC",
                    "dev.medley.example",
                    "MEDLEY_CONTACTS_URL",
                    "https://contacts.example/v3",
                    "MEDLEY_PAYMENTS_PROVIDER",
                    "stripe",
                    "MEDLEY_MODELS_TRANSCRIPTION",
                    "openai-audio,embedded",
                    "MEDLEY_MODELS_GENERATION_ROUTES",
                    "*=openai+anthropic"));
        }
        return context;
    }

    private static Path emptyZip() {
        Path zip = TARGET.resolve("empty.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
