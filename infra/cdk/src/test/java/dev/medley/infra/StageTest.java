package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StageTest {

    private static final Map<String, Object> ENTRY = Map.of(
            "domain",
            "medley.example",
            "zone",
            "Z1",
            "alarms",
            "operators@medley.example",
            "origins",
            List.of("https://app.medley.example"),
            "models",
            List.of(),
            "settings",
            Map.of("MEDLEY_SIGN_IN_FAILURES", "5"));

    /** The description of a stage with these settings. */
    static Map<String, Object> entry(Map<String, String> settings) {
        Map<String, Object> entry = new HashMap<>(ENTRY);
        entry.put("settings", settings);
        return entry;
    }

    @Test
    void addressesFollowFromTheDomain() {
        StageConfiguration stageConfiguration = StageConfiguration.of("prod", ENTRY);
        assertThat(stageConfiguration.publicUrl()).isEqualTo("https://api.medley.example");
        assertThat(stageConfiguration.mailFrom()).isEqualTo("no-reply@medley.example");
    }

    @Test
    void aStageThatNobodyDescribedIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageConfiguration.of("prod", null))
                .withMessageContaining("prod");
    }

    @ParameterizedTest
    @ValueSource(strings = {"domain", "zone", "alarms", "origins", "models", "settings"})
    void anIncompleteDescriptionIsRefusedByTheNameOfWhatIsMissing(String key) {
        Map<String, Object> incomplete = new HashMap<>(ENTRY);
        incomplete.remove(key);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageConfiguration.of("dev", incomplete))
                .withMessageContaining("dev." + key);
    }

    @Test
    void aListOfSomethingElseThanTextsIsRefused() {
        Map<String, Object> odd = new HashMap<>(ENTRY);
        odd.put("origins", List.of(42));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageConfiguration.of("dev", odd))
                .withMessageContaining("dev.origins");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATH", "MEDLEY_sign_in", "MEDLEY_MASTER_SECRET", "MEDLEY_LOGIN_GOOGLE_SECRET_ARN"})
    void whatIsNoSettingIsRefused(String variable) {
        Map<String, Object> odd = new HashMap<>(ENTRY);
        odd.put("settings", Map.of(variable, "x"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StageConfiguration.of("dev", odd))
                .withMessageContaining("dev.settings." + variable);
    }

    @Test
    void anUnknownStageIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Stage.of("qa", StageConfiguration.of("qa", ENTRY)))
                .withMessageContaining("dev, staging and prod");
    }

    @Test
    void theNamesOfTwoStagesNeverMeet() {
        StageConfiguration stageConfiguration = StageConfiguration.of("any", ENTRY);
        assertThat(Stage.of("dev", stageConfiguration).named("pool"))
                .isNotEqualTo(Stage.of("prod", stageConfiguration).named("pool"));
    }
}
