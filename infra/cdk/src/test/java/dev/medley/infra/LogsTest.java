package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyLogGroupHasAnEnd(String stage) {
        assertThat(of(stage, "AWS::Logs::LogGroup"))
                .isNotEmpty()
                .allSatisfy(group ->
                        assertThat(group.path("RetentionInDays").asInt()).isPositive());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void everyLambdaWritesToOneOfThem(String stage) {
        assertThat(of(stage, "AWS::Lambda::Function"))
                .isNotEmpty()
                .allSatisfy(lambda -> assertThat(
                                lambda.at("/LoggingConfig/LogGroup").isMissingNode())
                        .as(lambda.path("Description")
                                .asText(lambda.path("Handler").asText()))
                        .isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void soDoesWhatRotatesTheOwnersPassword(String stage) {
        Set<String> groups = of(stage, "AWS::Logs::LogGroup")
                .map(group -> group.path("LogGroupName").toString().replace("\"", ""))
                .collect(Collectors.toSet());
        assertThat(of(stage, "AWS::Serverless::Application"))
                .singleElement()
                .satisfies(application -> assertThat(groups)
                        .contains("/aws/lambda/"
                                + application.at("/Parameters/functionName").asText()));
    }

    private static Stream<com.fasterxml.jackson.databind.JsonNode> of(String stage, String type) {
        // The template of "functions" has what the stacks of single functions have.
        return Templates.of(stage).stacks().stream()
                .filter(stack -> !stack.startsWith("function-"))
                .sorted()
                .map(Templates.of(stage)::stack)
                .flatMap(stack -> stack.of(type));
    }
}
