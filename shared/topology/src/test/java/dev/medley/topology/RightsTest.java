package dev.medley.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.topology.Right.InvokeModels;
import dev.medley.topology.Right.OnlyIn;
import dev.medley.topology.Right.OpenDataKeys;
import dev.medley.topology.Right.ReadContactsSecret;
import dev.medley.topology.Right.ReadCursorSecret;
import dev.medley.topology.Right.ReadLoginSecrets;
import dev.medley.topology.Right.ReadMasterSecret;
import dev.medley.topology.Right.ReadObjects;
import dev.medley.topology.Right.ReadPaymentSecrets;
import dev.medley.topology.Right.ReadPushSecrets;
import dev.medley.topology.Right.ReadScans;
import dev.medley.topology.Right.ReadScorerSecret;
import dev.medley.topology.Right.SynthesizeSpeech;
import dev.medley.topology.Right.TranscribeSpeech;
import dev.medley.topology.Right.TranslateTexts;
import dev.medley.topology.Right.WrapDataKeys;
import dev.medley.topology.Right.WriteObjects;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That no Lambda may do what only another of its function does. */
class RightsTest {

    /**
     * Who may touch all that is public, and why: the folders of products' media lie right under the public prefix, each named
     * by an id, beside the folders of others.
     */
    private static final Map<String, Right> ALL_PUBLIC = Map.of("catalog", new WriteObjects("media", "public/"));

    static Stream<Function> functions() {
        return Medley.TOPOLOGY.functions().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void objectsAreOpenByFolderToSomeLambdasOnly(Function function) {
        assertThat(unlimited(function.rights()))
                .noneMatch(right -> prefix(right).isPresent());
        assertThat(all(function.rights()).flatMap(right -> prefix(right).stream()))
                .allMatch(prefix -> prefix.matches("([a-z-]+/)+"), "is a folder");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void allThatIsPublicIsWrittenByWhoHasToAlone(Function function) {
        assertThat(all(function.rights())
                        .filter(WriteObjects.class::isInstance)
                        .filter(right -> prefix(right).equals(Optional.of(Medley.PUBLIC_MEDIA))))
                .isEqualTo(Stream.ofNullable(ALL_PUBLIC.get(function.name())).toList());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void secretsAreOpenToSomeLambdasOnly(Function function) {
        assertThat(unlimited(function.rights())).noneMatch(RightsTest::isSecret);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void aRightIsOfLambdasThatThereAre(Function function) {
        Set<String> lambdas = Inventory.of(Medley.TOPOLOGY).lambdas();
        assertThat(function.rights().stream()
                        .filter(OnlyIn.class::isInstance)
                        .flatMap(right -> ((OnlyIn) right).lambdas().stream()))
                .allMatch(lambda -> lambdas.contains(lambda) && lambda.startsWith(function.name()));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void anEventIsAnnouncedByLambdasThatThereAre(Function function) {
        assertThat(function.events().ofOthers().keySet())
                .doesNotContain(function.apiLambda())
                .isSubsetOf(Inventory.of(Medley.TOPOLOGY).lambdas())
                .allMatch(lambda -> lambda.startsWith(function.name()));
    }

    @Test
    void theListOfWhoMayIsNoLongerThanItHasToBe() {
        assertThat(functions().map(Function::name)).containsAll(ALL_PUBLIC.keySet());
    }

    private static Stream<Right> unlimited(Set<Right> rights) {
        return rights.stream().filter(right -> !(right instanceof OnlyIn));
    }

    private static Stream<Right> all(Set<Right> rights) {
        return rights.stream().map(right -> right instanceof OnlyIn only ? only.right() : right);
    }

    private static Optional<String> prefix(Right right) {
        return switch (right) {
            case ReadObjects read -> Optional.of(read.prefix());
            case WriteObjects write -> Optional.of(write.prefix());
            case ReadScans scans -> Optional.of(scans.prefix());
            default -> Optional.empty();
        };
    }

    private static boolean isSecret(Right right) {
        return switch (right) {
            case ReadMasterSecret() -> true;
            case ReadCursorSecret() -> true;
            case ReadLoginSecrets() -> true;
            case ReadPaymentSecrets() -> true;
            case ReadPushSecrets() -> true;
            case ReadContactsSecret() -> true;
            case ReadScorerSecret() -> true;
            case InvokeModels() -> true;
            case TranscribeSpeech() -> true;
            case SynthesizeSpeech() -> true;
            case TranslateTexts() -> true;
            case WrapDataKeys() -> true;
            case OpenDataKeys() -> true;
            default -> false;
        };
    }
}
