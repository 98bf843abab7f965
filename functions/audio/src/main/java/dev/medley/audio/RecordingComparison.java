package dev.medley.audio;

import dev.medley.sound.Measurement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two recordings, by what is known of each. */
public record RecordingComparison(Recording one, Recording other, List<Change> changes) {

    /** A property that they do not share; null is what is not known of one of them. */
    public record Change(
            String property,
            @Nullable String from,
            @Nullable String to) {}

    static RecordingComparison of(Recording one, Recording other) {
        Map<String, @Nullable Object> before = properties(one);
        Map<String, @Nullable Object> after = properties(other);
        List<Change> changes = before.keySet().stream()
                .filter(property -> !Objects.equals(before.get(property), after.get(property)))
                .map(property -> new Change(property, text(before.get(property)), text(after.get(property))))
                .toList();
        return new RecordingComparison(one, other, changes);
    }

    public boolean isOfSameFile() {
        return one.lineage().fileId().equals(other.lineage().fileId());
    }

    /** Whether both have the same bytes; false while one of them is not settled. */
    public boolean isOfSameBytes() {
        Sha256 digest = one.declared().sha256();
        return digest != null && digest.equals(other.declared().sha256());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static Map<String, @Nullable Object> properties(Recording recording) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("fileName", recording.declared().fileName().text());
        properties.put("contentType", recording.declared().contentType());
        properties.put("sizeBytes", recording.declared().sizeBytes());
        properties.put("status", recording.status().label());
        RecordingProperties found = recording.findings();
        properties.put("container", found == null ? null : found.encoding().container());
        properties.put("codec", found == null ? null : found.encoding().codec());
        properties.put("sampleRate", found == null ? null : found.encoding().sampleRate());
        properties.put("channels", found == null ? null : found.encoding().channels());
        properties.put("durationMs", found == null ? null : found.durationMs());
        properties.put("truncated", found == null ? null : found.truncated());
        Measurement quality = found == null ? null : found.quality();
        properties.put("loudnessLufs", quality == null ? null : quality.loudnessLufs());
        properties.put("clippingRatio", quality == null ? null : quality.clippingRatio());
        properties.put("speechRatio", quality == null ? null : quality.speechRatio());
        properties.put("signalToNoiseDb", quality == null ? null : quality.signalToNoiseDb());
        return properties;
    }
}
