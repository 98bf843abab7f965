package dev.medley.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.ApiAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Files of products, as an administrator imports and exports them. */
record ProductFile(Shop shop) {

    static final String IMPORTS = "/api/product-imports";
    static final String EXPORTS = "/api/product-exports";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> OVER = Set.of("succeeded", "failed", "cancelled");

    ApiAnswer announce(String format, long sizeBytes, boolean dryRun) {
        return shop.api().post(IMPORTS, Map.of("format", format, "sizeBytes", sizeBytes, "dryRun", dryRun));
    }

    /** Uploads a file, to be started. */
    UUID upload(String format, byte[] file, boolean dryRun) throws IOException, InterruptedException {
        ApiAnswer announced = announce(format, file.length, dryRun).is(201);
        assertThat(Gallery.send(announced.at("/upload"), file)).isEqualTo(200);
        return announced.id();
    }

    ApiAnswer imported(String format, byte[] file, boolean dryRun) throws IOException, InterruptedException {
        UUID id = upload(format, file, dryRun);
        shop.api().post(IMPORTS + "/" + id + "/start").is(202);
        return ended(IMPORTS + "/" + id);
    }

    ApiAnswer csv(String... lines) throws IOException, InterruptedException {
        return imported("csv", bytes(lines), false);
    }

    ApiAnswer json(Object products) throws IOException, InterruptedException {
        return imported("json", JSON.writeValueAsBytes(products), false);
    }

    static byte[] bytes(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    ApiAnswer ended(String path) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> shop.api().get(path).is(200), answer -> OVER.contains(answer.text("/status")));
    }

    /** How many rows were created, updated, left and refused. */
    static String counts(ApiAnswer ended) {
        assertThat(ended.text("/status")).as(ended.body()).isEqualTo("succeeded");
        return "%s %s %s %s"
                .formatted(ended.at("/created"), ended.at("/updated"), ended.at("/unchanged"), ended.at("/failed"));
    }

    /** Each row as its number, outcome, code and pointer. */
    List<String> rows(UUID id) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : shop.api().get(IMPORTS + "/" + id + "/rows").is(200).at("/items")) {
            rows.add("%s %s %s %s"
                    .formatted(
                            row.at("/row"),
                            row.at("/outcome").asText(),
                            row.at("/code").asText(),
                            row.at("/pointer").asText()));
        }
        return rows;
    }

    byte[] exported(String format) throws IOException, InterruptedException {
        ApiAnswer requested = shop.api()
                .post(EXPORTS, Map.of("format", format, "status", "archived"))
                .is(202);
        ApiAnswer ended = ended(EXPORTS + "/" + requested.id());
        assertThat(ended.text("/status")).isEqualTo("succeeded");
        ApiAnswer download =
                shop.api().get(EXPORTS + "/" + requested.id() + "/download").is(200);
        return Gallery.download(download.text("/url")).body();
    }
}
