package dev.medley.analytics.customers.web;

import dev.medley.analytics.customers.CustomerOutlook;
import dev.medley.analytics.customers.CustomerService.Outlooks;
import dev.medley.analytics.questions.web.FrameView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Serdeable
@Schema(
        name = "CustomerValues",
        description = "What customers are worth. Amounts are in the smallest unit of the currency")
record CustomerValueView(
        FrameView meta,
        int horizonDays,
        String formula,
        String simpleFormula,
        @Schema(description = "r, alpha, a and b of BG/NBD") List<Double> purchaseModel,

        @Schema(description = "p, q and gamma of Gamma-Gamma")
        List<Double> valueModel,

        @Schema(description = "How many customers there are")
        long customers,

        @Schema(description = "What all of them are expected to come to")
        double totalValue,

        List<CustomerView> items) {

    private static final String FORMULA =
            "Expected purchases in the horizon (BG/NBD) times the expected value of a purchase (Gamma-Gamma); revenue, "
                    + "neither discounted nor less its costs";
    private static final String SIMPLE_FORMULA =
            "Revenue until now by days since the first purchase, times the horizon";

    @Serdeable
    @Schema(name = "CustomerValue")
    record CustomerView(
            UUID accountId,

            @Schema(description = "On how many days it bought")
            int purchases,

            long revenue,
            LocalDate lastDay,

            @Schema(description = "How likely it is that the customer has not gone")
            double alive,

            double expectedPurchases,
            double value,
            @Schema(description = "By the simple formula") double simpleValue) {

        static CustomerView of(CustomerOutlook outlook) {
            return new CustomerView(
                    outlook.history().accountId(),
                    outlook.history().repeats() + 1,
                    outlook.history().revenue(),
                    outlook.history().lastDay(),
                    outlook.alive(),
                    outlook.purchases(),
                    outlook.value(),
                    outlook.simpleValue());
        }
    }

    static CustomerValueView of(FrameView meta, int horizonDays, Outlooks outlooks, int limit) {
        return new CustomerValueView(
                meta,
                horizonDays,
                FORMULA,
                SIMPLE_FORMULA,
                outlooks.purchaseModel(),
                outlooks.valueModel(),
                outlooks.customers().size(),
                outlooks.customers().stream()
                        .mapToDouble(CustomerOutlook::value)
                        .sum(),
                outlooks.customers().stream().limit(limit).map(CustomerView::of).toList());
    }
}
