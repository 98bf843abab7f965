package dev.medley.infra;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.CompositeAlarm;
import software.amazon.awscdk.services.cloudwatch.IAlarmRule;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.sns.ITopic;
import software.constructs.Construct;

/** Alarms that tell the operators, by mail, when they start. */
record Alarms(Construct scope, Stage stage, ITopic operators) {

    /**
     * Raises an alarm when the metric is above the limit.
     *
     * @param periods of five minutes, in a row
     * @param meaning what it says; the section of the runbook that says what to do stands behind it
     */
    void above(double limit, String name, IMetric metric, int periods, String meaning) {
        Alarm alarm = Alarm.Builder.create(scope, name)
                .alarmName(stage.named(name))
                .alarmDescription(meaning)
                .metric(metric)
                .threshold(limit)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(periods)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(new SnsAction(operators));
    }

    /**
     * Raises an alarm when something that tells of each success has told of none.
     *
     * @param hours in a row
     */
    void absent(String name, Metric metric, int hours, String meaning) {
        Alarm alarm = Alarm.Builder.create(scope, name)
                .alarmName(stage.named(name))
                .alarmDescription(meaning)
                .metric(metric.with(
                        MetricOptions.builder().period(Duration.hours(1)).build()))
                .threshold(1)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                .evaluationPeriods(hours)
                .treatMissingData(TreatMissingData.BREACHING)
                .build();
        alarm.addAlarmAction(new SnsAction(operators));
    }

    /** Raises an alarm when others stand as a rule says, which tell nobody themselves. */
    void when(String name, IAlarmRule rule, String meaning) {
        CompositeAlarm alarm = CompositeAlarm.Builder.create(scope, name)
                .compositeAlarmName(stage.named(name))
                .alarmDescription(meaning)
                .alarmRule(rule)
                .build();
        alarm.addAlarmAction(new SnsAction(operators));
    }
}
