package dev.medley.analytics.customers.web;

import dev.medley.analytics.customers.CustomerOutlook;
import dev.medley.analytics.questions.web.FrameView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(name = "CustomerChurn", description = "Who has probably gone, those who spent most for every day first")
record ChurnView(FrameView meta, String formula, List<CustomerChurnView> items) {

    static final String FORMULA = "1 less the probability of BG/NBD that the customer is alive";

    @Serdeable
    @Schema(name = "ChurningCustomer")
    record CustomerChurnView(
            UUID accountId,
            double churn,
            @Schema(description = "What it follows from") DriversView drivers,

            @Schema(description = "What the customer spent until now")
            long revenue) {

        static CustomerChurnView of(CustomerOutlook outlook) {
            return new CustomerChurnView(
                    outlook.history().accountId(),
                    outlook.churn(),
                    new DriversView(
                            outlook.history().silence(),
                            outlook.history().usualGap(),
                            outlook.silenceOfUsual(),
                            outlook.history().repeats() + 1),
                    outlook.history().revenue());
        }
    }

    @Serdeable
    @Schema(name = "ChurnDrivers")
    record DriversView(
            @Schema(description = "How many days ago the last purchase was")
            int silenceDays,

            @Schema(description = "How many days lie between two purchases on average")
            double usualGapDays,

            @Schema(description = "silenceDays by usualGapDays: the more, the likelier")
            double silenceOfUsual,

            @Schema(description = "On how many days it bought: the more, the sooner silence tells")
            int purchases) {}
}
