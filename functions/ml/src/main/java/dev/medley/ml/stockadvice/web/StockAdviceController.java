package dev.medley.ml.stockadvice.web;

import dev.medley.access.Access;
import dev.medley.http.PageView;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import dev.medley.ml.stockadvice.StockAdvice;
import dev.medley.ml.stockadvice.StockAdvice.Terms;
import dev.medley.ml.stockadvice.StockAdviceService;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;

@Controller("/api/ml/inventory-advice")
@Tag(name = "Machine learning")
class StockAdviceController {

    private final StockAdviceService service;

    StockAdviceController(StockAdviceService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(name = "InventoryAdvice", description = "When to order a variant, and how much")
    record InventoryAdviceView(
            UUID variantId,
            long available,

            @Schema(description = "On its way") long incoming,

            @Schema(description = "What is sold on a day, on average")
            double dailyDemand,

            @Schema(description = "How that varies from day to day")
            double demandDeviation,

            @Schema(description = "What is kept against days on which more is sold")
            double safetyStock,

            @Schema(description = "Order when what is there and on its way is no more than this")
            double reorderPoint,

            @Schema(description = "How much to order now; 0 for nothing")
            long orderQuantity,

            @Schema(description = "For how many days what is there lasts; 9999 where nothing is sold")
            double coverDays) {

        static InventoryAdviceView of(StockAdvice advice) {
            return new InventoryAdviceView(
                    advice.variant().variantId(),
                    advice.variant().available(),
                    advice.variant().incoming(),
                    advice.demand().mean(),
                    advice.demand().deviation(),
                    advice.safetyStock(),
                    advice.reorderPoint(),
                    advice.orderQuantity(),
                    advice.coverDays());
        }
    }

    @Get("{?serviceLevel,leadDays,reviewDays,historyDays}")
    @Access("ml:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "listInventoryAdvice",
            summary = "When to order what is in stock, and how much",
            description =
                    "safety stock = z * deviation * sqrt(lead days); reorder point = daily demand * lead days + safety "
                            + "stock; what is ordered reaches daily demand * (lead + review days) with its own safety stock. z is the "
                            + "quantile of the service level.")
    @ApiResponse(responseCode = "200", description = "A page of the variants that are in stock")
    PageView<InventoryAdviceView> list(
            @QueryValue(defaultValue = "0.95")
                    @DecimalMin("0.5")
                    @DecimalMax("0.999")
                    @Parameter(description = "How likely it is not to run out before an order arrives")
                    double serviceLevel,
            @QueryValue(defaultValue = "7") @Min(1) @Max(180) @Parameter(description = "Until an order arrives")
                    int leadDays,
            @QueryValue(defaultValue = "7") @Min(1) @Max(180) @Parameter(description = "Between orders") int reviewDays,
            @QueryValue(defaultValue = "56") @Min(7) @Max(400) @Parameter(description = "How many days of sales count")
                    int historyDays,
            PageRequest page) {
        return PageView.of(
                service.advise(new Terms(serviceLevel, leadDays, reviewDays, historyDays), page),
                InventoryAdviceView::of);
    }
}
