package dev.medley.objects;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An S3 event notification: an object was created. Comes at least once, in any order, with the key form-encoded.
 *
 * @param key decoded
 */
public record ObjectCreatedEvent(String bucket, String key) {

    /** The arrivals in the body of a message; none in the test message that S3 sends when it is set up. */
    public static List<ObjectCreatedEvent> read(ObjectMapper mapper, String body) {
        try {
            Notice notice = mapper.readValue(body, Notice.class);
            return notice == null || notice.records() == null
                    ? List.of()
                    : notice.records().stream().map(Entry::arrival).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Not an S3 event notification", e);
        }
    }

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Notice(@JsonProperty("Records") @Nullable List<Entry> records) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Entry(S3 s3) {
        ObjectCreatedEvent arrival() {
            return new ObjectCreatedEvent(
                    s3.bucket().name(), URLDecoder.decode(s3.object().key(), StandardCharsets.UTF_8));
        }
    }

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record S3(Bucket bucket, Thing object) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Bucket(String name) {}

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Thing(String key) {}
}
