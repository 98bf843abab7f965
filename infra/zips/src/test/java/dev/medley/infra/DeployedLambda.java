package dev.medley.infra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * A Lambda as a template describes it.
 *
 * @param name its name in the topology
 * @param environment what it is told
 */
record DeployedLambda(String name, String handler, Map<String, String> environment, Policy policy) {

    static DeployedLambda in(Templates templates, String stack, String name) {
        ResolvedTemplate template = new ResolvedTemplate(templates, stack);
        JsonNode lambda = templates.stack(stack).one("AWS::Lambda::Function", "FunctionName", templates.named(name));
        Map<String, String> environment = new TreeMap<>();
        lambda.at("/Environment/Variables")
                .properties()
                .forEach(variable -> environment.put(variable.getKey(), template.text(variable.getValue())));
        return new DeployedLambda(
                name,
                lambda.get("Handler").asText(),
                environment,
                Policy.of(template, lambda.at("/Role/Fn::GetAtt/0").asText()));
    }
}
