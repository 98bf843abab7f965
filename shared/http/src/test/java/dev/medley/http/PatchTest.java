package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medley.kernel.Refusal;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.exceptions.SerdeException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatchTest {

    private static final ObjectMapper JSON = ObjectMapper.create(java.util.Map.of(), "dev.medley.http");

    @Serdeable
    record Change(Patch<String> name, Patch<@Nullable Integer> size) {}

    @Test
    void whatIsLeftOutIsAbsentAndNotNull() throws IOException {
        Change change = JSON.readValue("{\"size\": null}", Change.class);
        assertThat(change).isEqualTo(new Change(Patch.absent(), Patch.of(null)));
        assertThat(change.name().or("before")).isEqualTo("before");
        assertThat(change.size().or(7)).isNull();
        assertThat(JSON.readValue("{}", Change.class)).isEqualTo(new Change(Patch.absent(), Patch.absent()));
    }

    @Test
    void aValueIsReadAsItsType() throws IOException {
        Change change = JSON.readValue("{\"name\": \"n\", \"size\": 3}", Change.class);
        assertThat(change).isEqualTo(new Change(Patch.of("n"), Patch.of(3)));
        List<String> given = new ArrayList<>();
        change.name().ifPresent(given::add);
        Patch.<String>absent().ifPresent(given::add);
        assertThat(given).containsExactly("n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[\"n\"]", "{}", "true"})
    void aTextIsATextAndNothingThatCanBeMadeOne(String value) {
        Throwable failure = catchThrowable(() -> JSON.readValue("{\"name\": " + value + "}", Change.class));
        Refusal refusal = FieldRefusedException.find(failure).orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/name");
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatExceptionOfType(SerdeException.class)
                .isThrownBy(() -> JSON.readValue("{\"size\": \"big\"}", Change.class));
    }
}
