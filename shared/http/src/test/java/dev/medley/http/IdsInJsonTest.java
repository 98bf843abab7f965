package dev.medley.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.medley.kernel.Refusal;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsInJsonTest {

    private static final ObjectMapper JSON = ObjectMapper.create(java.util.Map.of(), "dev.medley.http");
    private static final String TEXT = "01990f3a-7c5e-7b1a-9d2e-3f4a5b6c7d8e";

    @Serdeable
    record Selection(@Nullable UUID first, List<UUID> others) {}

    @Test
    void anIdIsAUuid() throws IOException {
        UUID id = UUID.fromString(TEXT);
        String json = "{\"first\":\"%s\",\"others\":[\"%s\"]}".formatted(TEXT, TEXT.toUpperCase(java.util.Locale.ROOT));
        assertThat(JSON.readValue(json, Selection.class)).isEqualTo(new Selection(id, List.of(id)));
        assertThat(JSON.readValue("{\"first\":null,\"others\":[]}", Selection.class)
                        .first())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"1-1-1-1-1\"", "\"" + TEXT + "0\"", "7", "{}", "[]", "true"})
    void anythingElseIsInvalidWhereItStands(String value) {
        Throwable failure =
                catchThrowable(() -> JSON.readValue("{\"others\":[\"" + TEXT + "\"," + value + "]}", Selection.class));
        Refusal refusal = FieldRefusedException.find(failure).orElseThrow();
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("validation-failed");
        assertThat(refusal.faults()).extracting(Refusal.Fault::pointer).containsExactly("/others/1");
    }
}
