package dev.medley.settings;

import io.micronaut.context.env.Environment;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Settings that stand in the Parameter Store of AWS Systems Manager: below the path that {@code MEDLEY_PARAMETERS} names, each
 * under the name of its variable ({@code /medley/prod/MEDLEY_SIGN_IN_FAILURES}). One operation of that service is called, so
 * that no function carries its whole client.
 */
@Singleton
class ParameterStore {

    /** What they are called among the places where settings are said. */
    static final String NAME = "parameters";

    private static final String PATH = "medley.parameters";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** More than there are settings; a store that goes on without end is not asked on. */
    private static final int MOST_PAGES = 100;

    private final Environment environment;
    private final Provider<JsonMapper> json;

    ParameterStore(Environment environment, Provider<JsonMapper> json) {
        this.environment = environment;
        this.json = json;
    }

    /** Values by variable; none where no path is named. */
    Map<String, Object> read() {
        String path = environment.getProperty(PATH, String.class).orElse("");
        if (path.isBlank()) {
            return Map.of();
        }
        Map<String, Object> found = new HashMap<>();
        try (SdkHttpClient client = UrlConnectionHttpClient.builder()
                        .connectionTimeout(PATIENCE)
                        .socketTimeout(PATIENCE)
                        .build();
                DefaultCredentialsProvider credentials =
                        DefaultCredentialsProvider.builder().build()) {
            @Nullable Object next = null;
            for (int pages = 0; pages < MOST_PAGES && (pages == 0 || next != null); pages++) {
                Map<String, Object> page = call(client, credentials, body(path, next));
                parameters(page).forEach(parameter -> add(parameter, found));
                next = page.get("NextToken");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Parameters cannot be read", e);
        }
        return found;
    }

    private static Map<String, Object> body(String path, @Nullable Object next) {
        Map<String, Object> body = new HashMap<>(Map.of("Path", path, "Recursive", true, "MaxResults", 10));
        if (next != null) {
            body.put("NextToken", next);
        }
        return body;
    }

    private Map<String, Object> call(
            SdkHttpClient client, DefaultCredentialsProvider credentials, Map<String, Object> body) throws IOException {
        byte[] bytes = json.get().writeValueAsBytes(body);
        SdkHttpRequest request = SdkHttpRequest.builder()
                .uri(endpoint())
                .method(SdkHttpMethod.POST)
                .putHeader("Content-Type", "application/x-amz-json-1.1")
                .putHeader("X-Amz-Target", "AmazonSSM.GetParametersByPath")
                .putHeader("Content-Length", Integer.toString(bytes.length))
                .build();
        ContentStreamProvider payload = ContentStreamProvider.fromByteArray(bytes);
        SdkHttpRequest signed = AwsV4HttpSigner.create()
                .sign(sign -> sign.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(payload)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "ssm")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, region()))
                .request();
        HttpExecuteResponse response = client.prepareRequest(HttpExecuteRequest.builder()
                        .request(signed)
                        .contentStreamProvider(payload)
                        .build())
                .call();
        try (InputStream answer = response.responseBody().orElseThrow(() -> new IOException("An empty answer"))) {
            if (!response.httpResponse().isSuccessful()) {
                throw new IOException("HTTP " + response.httpResponse().statusCode());
            }
            return json.get().readValue(answer, Argument.mapOf(String.class, Object.class));
        }
    }

    private URI endpoint() {
        return environment
                .getProperty("aws.endpoint-url-ssm", URI.class)
                .or(() -> environment.getProperty("aws.endpoint-url", URI.class))
                .orElseGet(() -> URI.create("https://ssm." + region() + ".amazonaws.com/"));
    }

    private String region() {
        return environment.getProperty("aws.region", String.class).orElse("us-east-1");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> parameters(Map<String, Object> page) {
        return page.get("Parameters") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    /** Secrets have their own store; one that was put here by mistake is not read. */
    private static void add(Map<String, Object> parameter, Map<String, Object> found) {
        String name = String.valueOf(parameter.get("Name"));
        String variable = name.substring(name.lastIndexOf('/') + 1);
        if (variable.matches("MEDLEY_[A-Z0-9_]+") && !variable.matches(".*_(SECRET|KEY)(_ARN)?")) {
            found.put(variable, parameter.get("Value"));
        }
    }
}
