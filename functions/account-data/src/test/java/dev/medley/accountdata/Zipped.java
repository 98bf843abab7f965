package dev.medley.accountdata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.ApiAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A zip that was downloaded: its files by name. */
record Zipped(Map<String, byte[]> files) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Sends the request that the API gave out. */
    static Zipped from(ApiAnswer download) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(download.text("/url"))).build();
        try (HttpClient http = HttpClient.newHttpClient();
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                        http.send(request, BodyHandlers.ofByteArray()).body()))) {
            Map<String, byte[]> files = new TreeMap<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
            return new Zipped(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All that is written in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        files.values().forEach(file -> text.append(new String(file, StandardCharsets.UTF_8)));
        return text.toString();
    }

    JsonNode json(String name) {
        try {
            return JSON.readTree(files.get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
