package dev.medley.infra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request to AWS: who makes it, of which service, and what it asks for. The access key is the name of the Lambda.
 *
 * @param operation the service's own name of it; for S3 the method, and the query where it matters
 */
record AwsRequest(String lambda, String service, String operation, String path, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SCOPE = Pattern.compile("Credential=([^/]+)/\\d+/[^/]+/([^/]+)/aws4_request");

    static AwsRequest of(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher scope = SCOPE.matcher(
                Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), ""));
        if (!scope.find()) {
            throw new IOException("Nobody signed " + exchange.getRequestURI());
        }
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        String operation = target != null
                ? target.substring(target.indexOf('.') + 1)
                : scope.group(2).equals("s3")
                        ? exchange.getRequestMethod() + (query.isEmpty() ? "" : " ?" + query.replaceAll("[=&].*", ""))
                        : form(body).getOrDefault("Action", "");
        return new AwsRequest(
                scope.group(1),
                scope.group(2),
                operation,
                exchange.getRequestURI().getPath(),
                body);
    }

    /** What IAM is asked, and about what. */
    Policy.Call call() {
        return switch (service) {
            case "sqs" -> call("sqs:" + operation.replaceAll("(Send|Delete)MessageBatch", "$1Message"), queue());
            case "secretsmanager" -> call("secretsmanager:" + operation, secret());
            case "ssm" ->
                call(
                        "ssm:" + operation,
                        ResolvedTemplate.arn(
                                "ssm", "parameter" + json().path("Path").asText()));
            case "kms" -> dataKey();
            case "ses" -> mail();
            case "s3" -> object();
            default -> call(service + ":" + operation, "*");
        };
    }

    private static Policy.Call call(String action, String resource) {
        return new Policy.Call(action, resource, Map.of());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    private String queue() {
        String url = json().path("QueueUrl").asText(json().path("SourceArn").asText());
        return ResolvedTemplate.arn("sqs", url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1));
    }

    /** Asked for by ARN or by name. */
    String secret() {
        String id = json().path("SecretId").asText();
        return id.startsWith("arn:")
                ? id
                : ResolvedTemplate.arn("secretsmanager", "secret:" + id + ResolvedTemplate.SUFFIX);
    }

    private Policy.Call dataKey() {
        Map<String, List<String>> facts = new HashMap<>();
        json().path("EncryptionContext")
                .properties()
                .forEach(pair -> facts.put(
                        "kms:EncryptionContext:" + pair.getKey(),
                        List.of(pair.getValue().asText())));
        facts.put(
                "kms:EncryptionContextKeys",
                json().path("EncryptionContext")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList());
        return new Policy.Call("kms:" + operation, json().path("KeyId").asText(), facts);
    }

    private Policy.Call mail() {
        String source = form(body).getOrDefault("Source", "").replaceAll(".*<(.*)>", "$1");
        String identity = "identity/" + source.substring(source.indexOf('@') + 1);
        return new Policy.Call(
                "ses:" + operation, ResolvedTemplate.arn("ses", identity), Map.of("ses:FromAddress", List.of(source)));
    }

    private Policy.Call object() {
        boolean bucketOnly = path.substring(1).replaceAll("/$", "").indexOf('/') < 0;
        String action = switch (operation) {
            case "GET ?uploadId" -> "s3:ListMultipartUploadParts";
            case "GET ?uploads" -> "s3:ListBucketMultipartUploads";
            case "DELETE ?uploadId" -> "s3:AbortMultipartUpload";
            case "GET ?tagging" -> "s3:GetObjectTagging";
            default -> withoutQuery(bucketOnly);
        };
        String named = path.substring(1).replaceAll("/$", "");
        return call(action, "arn:aws:s3:::" + named + (bucketOnly && operation.startsWith("POST") ? "/any" : ""));
    }

    private String withoutQuery(boolean bucketOnly) {
        return switch (operation.replaceAll(" .*", "")) {
            case "GET", "HEAD" -> bucketOnly ? "s3:ListBucket" : "s3:GetObject";
            case "DELETE" -> "s3:DeleteObject";
            case "POST" -> bucketOnly ? "s3:DeleteObject" : "s3:PutObject";
            default -> "s3:PutObject";
        };
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8), (one, _) -> one));
    }
}
