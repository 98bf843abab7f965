package dev.medley.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** A stack's template with the values that AWS fills in: an account, a region, and ARNs of what other stacks export. */
record ResolvedTemplate(Templates templates, String stack) {

    static final String REGION = "eu-central-1";
    static final String ACCOUNT = "123456789012";

    /** What Secrets Manager adds to a secret's name. */
    static final String SUFFIX = "-AbCdEf";

    private static final String KEY =
            "arn:aws:kms:" + REGION + ":" + ACCOUNT + ":key/5a3c1e5e-0000-4000-8000-1d0000000001";

    static String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, resource);
    }

    JsonNode resources() {
        return templates.template(stack).get("Resources");
    }

    /** The value as the running system has it. */
    String text(JsonNode value) {
        if (value.isValueNode()) {
            return value.asText();
        }
        String function = value.fieldNames().next();
        JsonNode argument = value.get(function);
        return switch (function) {
            case "Ref" -> reference(argument.asText());
            case "Fn::GetAtt" ->
                attribute(argument.get(0).asText(), argument.get(1).asText());
            case "Fn::Join" ->
                argument.get(1)
                        .valueStream()
                        .map(this::text)
                        .collect(Collectors.joining(argument.get(0).asText()));
            case "Fn::ImportValue" -> imported(text(argument));
            default -> throw new IllegalArgumentException("What is " + function + "?");
        };
    }

    private String reference(String id) {
        return switch (id) {
            case "AWS::Region" -> REGION;
            case "AWS::AccountId" -> ACCOUNT;
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            default -> physicalId(id, resources().path(id));
        };
    }

    private String physicalId(String id, JsonNode resource) {
        return switch (resource.path("Type").asText()) {
            case "AWS::SecretsManager::Secret" ->
                arn(
                        "secretsmanager",
                        "secret:" + resource.at("/Properties/Name").asText() + SUFFIX);
            case "AWS::SecretsManager::SecretTargetAttachment" -> text(resource.at("/Properties/SecretId"));
            default -> id;
        };
    }

    private String attribute(String id, String name) {
        return resources().at("/" + id + "/Type").asText().equals("AWS::KMS::Key") ? KEY : id + "." + name;
    }

    /** {@code medley-dev-data:Export...} is said by the stack of that name. */
    private String imported(String export) {
        String exporting = export.substring(0, export.indexOf(':')).replace(templates.named(""), "");
        return templates
                .template(exporting)
                .get("Outputs")
                .valueStream()
                .filter(output -> output.at("/Export/Name").asText().equals(export))
                .map(output -> new ResolvedTemplate(templates, exporting).text(output.get("Value")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody exports " + export));
    }
}
