package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medley.topology.Environment;
import dev.medley.topology.Medley;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.App;

class StageEnvironmentTest {

    @Test
    void functionsAreToldTheSettingsOfTheStage() {
        assertThat(ofFunctions(Map.of("MEDLEY_SIGN_IN_FAILURES", "5")).environment())
                .containsEntry("MEDLEY_SIGN_IN_FAILURES", "5")
                .containsEntry(Environment.STAGE, "dev");
    }

    @Test
    void whatTheStacksSayIsNotSaidTwice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ofFunctions(Map.of(Environment.STAGE, "prod")))
                .withMessageContaining("dev.settings.MEDLEY_STAGE");
    }

    private static StageEnvironment ofFunctions(Map<String, String> settings) {
        StageConfiguration stageConfiguration = new StageConfiguration(
                "medley.example",
                "Z1",
                "operators@medley.example",
                List.of("https://app.medley.example"),
                List.of(),
                settings,
                new LoginProviderSettings(List.of(), Map.of()),
                false);
        Stage stage = Stage.of("dev", stageConfiguration);
        App app = new App();
        FoundationStack foundation = new FoundationStack(app, stage);
        DataStack data = new DataStack(app, stage, foundation, Medley.TOPOLOGY);
        return StageEnvironment.ofFunctions(stage, foundation, data, new PoolStack(app, stage, foundation, data));
    }
}
