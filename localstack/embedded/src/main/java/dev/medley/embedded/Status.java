package dev.medley.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** Prints the state of a running twin for a person. */
public final class Status {

    private Status() {}

    /**
     * Asks and prints.
     *
     * @param arguments where the twin is
     */
    public static void main(String[] arguments) throws IOException {
        JsonNode status = read(URI.create(arguments[0] + "/_twin/status"));
        System.out.printf(
                "Medley runs at %s/api (pid %d, %,d MiB)%n",
                status.path("url").asText(),
                status.path("pid").asLong(),
                status.path("residentBytes").asLong() >> 20);
        for (JsonNode function : status.path("functions")) {
            System.out.printf(
                    "  %-12s %-8s %s%n",
                    function.path("name").asText(),
                    function.path("started").asBoolean() ? "started" : "waiting",
                    function.path("routes"));
        }
    }

    private static JsonNode read(URI uri) throws IOException {
        try (InputStream in = uri.toURL().openStream()) {
            return new ObjectMapper().readTree(in);
        }
    }
}
