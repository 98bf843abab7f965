package dev.medley.infra;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says about a stage in {@code cdk.json}.
 *
 * @param domain a domain that belongs to the stage alone; the API gets {@code api.<domain>}
 * @param zone id of the Route 53 hosted zone of that domain
 * @param alarms the mail address that alarms go to
 * @param origins web origins whose pages may call the API; the first also reads the gateway's own errors
 * @param models ids of the foundation models that may be asked, {@code *} allowed
 * @param settings further settings of functions, by the variables' names
 * @param logins the providers that people may sign in with
 * @param firewallBlocks whether the firewall refuses what it finds; else it counts and logs
 */
record StageConfiguration(
        String domain,
        String zone,
        String alarms,
        List<String> origins,
        List<String> models,
        Map<String, String> settings,
        LoginProviderSettings logins,
        boolean firewallBlocks) {

    StageConfiguration {
        origins = List.copyOf(origins);
        models = List.copyOf(models);
        settings = Map.copyOf(settings);
        if (origins.isEmpty()) {
            throw new IllegalArgumentException("A stage needs at least one web origin");
        }
    }

    /** Reads an entry of the context; {@code stage} is for the message when something is missing. */
    static StageConfiguration of(String stage, @Nullable Object context) {
        if (!(context instanceof Map<?, ?> entry)) {
            throw new IllegalArgumentException("cdk.json has no context for the stage " + stage);
        }
        return new StageConfiguration(
                text(stage, entry, "domain"),
                text(stage, entry, "zone"),
                text(stage, entry, "alarms"),
                texts(stage, entry, "origins"),
                texts(stage, entry, "models"),
                settings(stage, entry),
                LoginProviderSettings.of(stage, entry.get("logins")),
                blocks(stage, entry.get("firewall")));
    }

    String apiDomain() {
        return "api." + domain;
    }

    /** Where clients connect to the WebSocket API. */
    String webSocketDomain() {
        return "realtime." + domain;
    }

    String publicUrl() {
        return "https://" + apiDomain();
    }

    String mailFrom() {
        return "no-reply@" + domain;
    }

    static String text(String stage, Map<?, ?> entry, String key) {
        if (entry.get(key) instanceof String value && !value.isBlank()) {
            return value;
        }
        throw new IllegalArgumentException("cdk.json: " + stage + "." + key + " must be a text");
    }

    static List<String> texts(String stage, Map<?, ?> entry, String key) {
        if (entry.get(key) instanceof List<?> values) {
            if (values.stream().allMatch(String.class::isInstance)) {
                return values.stream().map(String.class::cast).toList();
            }
        }
        throw new IllegalArgumentException("cdk.json: " + stage + "." + key + " must be a list of texts");
    }

    private static boolean blocks(String stage, @Nullable Object firewall) {
        if (firewall == null || firewall.equals("count")) {
            return false;
        }
        if (firewall.equals("block")) {
            return true;
        }
        throw new IllegalArgumentException("cdk.json: " + stage + ".firewall must be count or block");
    }

    private static Map<String, String> settings(String stage, Map<?, ?> entry) {
        if (!(entry.get("settings") instanceof Map<?, ?> settings)) {
            throw new IllegalArgumentException("cdk.json: " + stage + ".settings must be an object");
        }
        settings.keySet().forEach(variable -> requireSetting(stage, String.valueOf(variable)));
        return settings.keySet().stream()
                .map(String::valueOf)
                .collect(toUnmodifiableMap(variable -> variable, variable -> text(stage, settings, variable)));
    }

    /** A secret would be readable in the template, and in the function's configuration. */
    private static void requireSetting(String stage, String variable) {
        if (!variable.matches("MEDLEY_[A-Z0-9_]+") || variable.matches(".*_SECRET(_ARN)?")) {
            throw new IllegalArgumentException("cdk.json: " + stage + ".settings." + variable + " is no setting");
        }
    }
}
