package dev.medley.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Lambdas of a stage may do. */
record LambdaPolicies(Templates templates) {

    static LambdaPolicies of(String stage) {
        return new LambdaPolicies(Templates.of(stage));
    }

    /** The names of secrets, without the stage and without what Secrets Manager adds. */
    Set<String> readSecrets(String lambda) {
        String prefix =
                "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:${AWS::AccountId}:secret:" + templates.named("");
        return allowed(lambda, "secretsmanager:GetSecretValue").stream()
                .map(arn -> arn.substring(prefix.length(), arn.length() - "-??????".length()))
                .collect(Collectors.toSet());
    }

    Set<String> allowed(String lambda, String action) {
        return statements(lambda)
                .filter(statement -> actions(statement).contains(action))
                .flatMap(statement -> resources(statement).stream())
                .collect(Collectors.toSet());
    }

    Stream<JsonNode> statements(String lambda) {
        Resources stack = templates.stack("functions");
        String role = stack.one("AWS::Lambda::Function", "FunctionName", templates.named(lambda))
                .at("/Role/Fn::GetAtt/0")
                .asText();
        return stack.of("AWS::IAM::Policy")
                .filter(policy -> policy.at("/Roles/0/Ref").asText().equals(role))
                .flatMap(LambdaPolicies::statements);
    }

    static Stream<JsonNode> statements(JsonNode policy) {
        return policy.at("/PolicyDocument/Statement").valueStream();
    }

    static List<String> actions(JsonNode statement) {
        return Resources.texts(statement.path("Action")).toList();
    }

    static List<String> resources(JsonNode statement) {
        return Resources.texts(statement.path("Resource")).toList();
    }
}
