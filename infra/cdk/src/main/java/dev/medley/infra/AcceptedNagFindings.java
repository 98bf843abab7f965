package dev.medley.infra;

import io.github.cdklabs.cdknag.NagPackSuppression;
import io.github.cdklabs.cdknag.NagSuppressions;
import java.util.List;
import java.util.Map;
import software.constructs.IConstruct;

/** Findings of cdk-nag that are no fault here; the reason is kept in the template. */
final class AcceptedNagFindings {

    private AcceptedNagFindings() {}

    /** Accepts a finding of this rule about the construct and everything in it. */
    static void finding(IConstruct construct, String rule, String reason) {
        NagPackSuppression accepted =
                new NagPackSuppression.Builder().id(rule).reason(reason).build();
        NagSuppressions.addResourceSuppressions(construct, List.of(accepted), true);
    }

    /** Accepts stars in the policies under this construct, but only in resources that match the regular expression. */
    static void stars(IConstruct construct, String resources, String reason) {
        NagPackSuppression accepted = new NagPackSuppression.Builder()
                .id("AwsSolutions-IAM5")
                .reason(reason)
                .appliesTo(List.of(Map.of("regex", "/^Resource::" + resources + "$/g")))
                .build();
        NagSuppressions.addResourceSuppressions(construct, List.of(accepted), true);
    }
}
