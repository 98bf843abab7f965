package dev.medley.infra;

import dev.medley.topology.OpenRoutes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.ArnFormat;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigateway.SpecRestApi;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration.FieldToMatchProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ByteMatchStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CountActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.NotStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OrStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.SizeConstraintStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.TextTransformationProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/**
 * AWS WAF before the API. It counts what it would refuse, and writes that down, until the operator has it block: an office
 * behind one address and a client without an agent header look like attackers to it.
 */
final class Firewall {

    /** Requests of one address in five minutes, with many people behind it. */
    private static final int FLOOD = 10_000;

    /** The same of requests to sign-in and what leads to it, whoever sends them. */
    private static final int SIGN_IN_FLOOD = 1_000;

    /** The same of all other requests without a credential, by which anybody may call a part of the API. */
    private static final int ANONYMOUS_FLOOD = 3_000;

    /** What browsers that signed in send, see {@code dev.medley.http.cookies.SessionCookies}. */
    private static final String SESSION_COOKIE = "__Host-medley-session";

    private final boolean blocks;

    private Firewall(boolean blocks) {
        this.blocks = blocks;
    }

    static void before(Construct scope, Stage stage, FoundationStack foundation, SpecRestApi api) {
        Firewall firewall = new Firewall(stage.site().firewallBlocks());
        CfnWebACL rules = CfnWebACL.Builder.create(scope, "Firewall")
                .name(stage.named("firewall"))
                .scope("REGIONAL")
                .defaultAction(DefaultActionProperty.builder()
                        .allow(AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(visibleAs("firewall"))
                .rules(List.of(
                        firewall.flood("floods", 0, FLOOD, null),
                        firewall.flood("sign-in-floods", 5, SIGN_IN_FLOOD, under(OpenRoutes.SIGN_IN + "/")),
                        firewall.flood("anonymous-floods", 1, ANONYMOUS_FLOOD, withoutCredential()),
                        firewall.managed(2, "AWSManagedRulesAmazonIpReputationList", List.of()),
                        firewall.managed(3, "AWSManagedRulesKnownBadInputsRuleSet", List.of()),
                        // Bodies may be 256 KiB, far more than the 8 KiB that the rule set allows; programs that call
                        // an API often name no agent.
                        firewall.managed(
                                4,
                                "AWSManagedRulesCommonRuleSet",
                                List.of("SizeRestrictions_BODY", "NoUserAgent_HEADER"))))
                .build();
        CfnWebACLAssociation.Builder.create(scope, "FirewallBefore")
                .resourceArn(api.getDeploymentStage().getStageArn())
                .webAclArn(rules.getAttrArn())
                .build();
        log(scope, rules, foundation.logGroup(scope, "FirewallLogs", "aws-waf-logs-" + stage.named("firewall")));
    }

    /** What a rule found, and no request that none found anything in; never what proves who somebody is. */
    private static void log(Construct scope, CfnWebACL rules, LogGroup logs) {
        List<Map<String, Object>> found = Stream.of("BLOCK", "COUNT", "EXCLUDED_AS_COUNT")
                .map(action -> Map.<String, Object>of("ActionCondition", Map.of("Action", action)))
                .toList();
        CfnLoggingConfiguration.Builder.create(scope, "FirewallLog")
                .resourceArn(rules.getAttrArn())
                .logDestinationConfigs(List.of(Stack.of(scope)
                        .formatArn(ArnComponents.builder()
                                .service("logs")
                                .resource("log-group")
                                .resourceName(logs.getLogGroupName())
                                .arnFormat(ArnFormat.COLON_RESOURCE_NAME)
                                .build())))
                .redactedFields(Stream.of("authorization", "cookie")
                        .map(header -> FieldToMatchProperty.builder()
                                .singleHeader(Map.of("Name", header))
                                .build())
                        .toList())
                .loggingFilter(new TreeMap<>(Map.of(
                        "DefaultBehavior",
                        "DROP",
                        "Filters",
                        List.of(new TreeMap<>(
                                Map.of("Behavior", "KEEP", "Requirement", "MEETS_ANY", "Conditions", found))))))
                .build();
    }

    private RuleProperty flood(String name, int priority, int limit, @Nullable StatementProperty within) {
        RuleActionProperty.Builder action = RuleActionProperty.builder();
        return RuleProperty.builder()
                .name(name)
                .priority(priority)
                .action((blocks
                                ? action.block(BlockActionProperty.builder().build())
                                : action.count(CountActionProperty.builder().build()))
                        .build())
                .statement(StatementProperty.builder()
                        .rateBasedStatement(RateBasedStatementProperty.builder()
                                .aggregateKeyType("IP")
                                .limit(limit)
                                .scopeDownStatement(within)
                                .build())
                        .build())
                .visibilityConfig(visibleAs(name))
                .build();
    }

    private static StatementProperty under(String path) {
        return StatementProperty.builder()
                .byteMatchStatement(ByteMatchStatementProperty.builder()
                        .fieldToMatch(CfnWebACL.FieldToMatchProperty.builder()
                                .uriPath(Map.of())
                                .build())
                        .positionalConstraint("STARTS_WITH")
                        .searchString(path)
                        .textTransformations(untransformed())
                        .build())
                .build();
    }

    /** Neither a header nor a session's cookie. Whether one that is sent is any good, only functions know, and refuse the others. */
    private static StatementProperty withoutCredential() {
        StatementProperty header = StatementProperty.builder()
                .sizeConstraintStatement(SizeConstraintStatementProperty.builder()
                        .fieldToMatch(header("authorization"))
                        .comparisonOperator("GT")
                        .size(0)
                        .textTransformations(untransformed())
                        .build())
                .build();
        StatementProperty cookie = StatementProperty.builder()
                .byteMatchStatement(ByteMatchStatementProperty.builder()
                        .fieldToMatch(header("cookie"))
                        .positionalConstraint("CONTAINS")
                        .searchString(SESSION_COOKIE + "=")
                        .textTransformations(untransformed())
                        .build())
                .build();
        StatementProperty credential = StatementProperty.builder()
                .orStatement(OrStatementProperty.builder()
                        .statements(List.of(header, cookie))
                        .build())
                .build();
        return StatementProperty.builder()
                .notStatement(
                        NotStatementProperty.builder().statement(credential).build())
                .build();
    }

    private static CfnWebACL.FieldToMatchProperty header(String name) {
        return CfnWebACL.FieldToMatchProperty.builder()
                .singleHeader(Map.of("Name", name))
                .build();
    }

    private static List<TextTransformationProperty> untransformed() {
        return List.of(
                TextTransformationProperty.builder().priority(0).type("NONE").build());
    }

    private RuleProperty managed(int priority, String ruleSet, List<String> countedOnly) {
        List<RuleActionOverrideProperty> overrides =
                countedOnly.stream().map(Firewall::count).toList();
        OverrideActionProperty.Builder action = OverrideActionProperty.builder();
        return RuleProperty.builder()
                .name(ruleSet)
                .priority(priority)
                .overrideAction((blocks ? action.none(Map.of()) : action.count(Map.of())).build())
                .statement(StatementProperty.builder()
                        .managedRuleGroupStatement(ManagedRuleGroupStatementProperty.builder()
                                .vendorName("AWS")
                                .name(ruleSet)
                                .ruleActionOverrides(overrides)
                                .build())
                        .build())
                .visibilityConfig(visibleAs(ruleSet))
                .build();
    }

    private static RuleActionOverrideProperty count(String rule) {
        return RuleActionOverrideProperty.builder()
                .name(rule)
                .actionToUse(RuleActionProperty.builder()
                        .count(CountActionProperty.builder().build())
                        .build())
                .build();
    }

    private static VisibilityConfigProperty visibleAs(String metric) {
        return VisibilityConfigProperty.builder()
                .cloudWatchMetricsEnabled(true)
                .metricName(metric)
                .sampledRequestsEnabled(true)
                .build();
    }
}
