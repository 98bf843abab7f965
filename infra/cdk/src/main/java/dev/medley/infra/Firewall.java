package dev.medley.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.apigateway.RestApi;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.amazon.awscdk.services.wafv2.CfnWebACL.AllowActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.BlockActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.CountActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.DefaultActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.ManagedRuleGroupStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.OverrideActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RateBasedStatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionOverrideProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleActionProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.RuleProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.StatementProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACL.VisibilityConfigProperty;
import software.amazon.awscdk.services.wafv2.CfnWebACLAssociation;
import software.constructs.Construct;

/** AWS WAF before the API: known attacks and floods from one address end here, before they cost a Lambda call. */
final class Firewall {

    // Requests of one address in five minutes.
    private static final int FLOOD = 2000;

    private Firewall() {}

    static void before(Construct scope, Stage stage, RestApi api) {
        CfnWebACL rules = CfnWebACL.Builder.create(scope, "Firewall")
                .name(stage.named("firewall"))
                .scope("REGIONAL")
                .defaultAction(DefaultActionProperty.builder()
                        .allow(AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(visibleAs("firewall"))
                .rules(List.of(
                        floods(),
                        managed(1, "AWSManagedRulesAmazonIpReputationList", List.of()),
                        managed(2, "AWSManagedRulesKnownBadInputsRuleSet", List.of()),
                        // Bodies may be 256 KiB, far more than the 8 KiB that the rule set allows.
                        managed(3, "AWSManagedRulesCommonRuleSet", List.of("SizeRestrictions_BODY"))))
                .build();
        CfnWebACLAssociation.Builder.create(scope, "FirewallBefore")
                .resourceArn(api.getDeploymentStage().getStageArn())
                .webAclArn(rules.getAttrArn())
                .build();
    }

    private static RuleProperty floods() {
        return RuleProperty.builder()
                .name("floods")
                .priority(0)
                .action(RuleActionProperty.builder()
                        .block(BlockActionProperty.builder().build())
                        .build())
                .statement(StatementProperty.builder()
                        .rateBasedStatement(RateBasedStatementProperty.builder()
                                .aggregateKeyType("IP")
                                .limit(FLOOD)
                                .build())
                        .build())
                .visibilityConfig(visibleAs("floods"))
                .build();
    }

    private static RuleProperty managed(int priority, String ruleSet, List<String> countedOnly) {
        List<RuleActionOverrideProperty> overrides =
                countedOnly.stream().map(Firewall::count).toList();
        return RuleProperty.builder()
                .name(ruleSet)
                .priority(priority)
                .overrideAction(OverrideActionProperty.builder().none(Map.of()).build())
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
